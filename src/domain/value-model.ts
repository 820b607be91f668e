import { z } from 'zod';
import type { Bilingual } from './language.ts';

/**
 * The BEST value model of the guide (section 2.1, table 1, page 9): four dimensions, twelve indicators,
 * in the order of the table.
 */
export const valueDimensions = ['brand', 'economic', 'social', 'transformation'] as const;
export const valueDimensionSchema = z.enum(valueDimensions);
export type ValueDimension = z.infer<typeof valueDimensionSchema>;

export const valueIndicators = [
  'brand.quality',
  'brand.satisfaction',
  'brand.reputation',
  'economic.scale',
  'economic.efficiency',
  'economic.cost',
  'social.safety',
  'social.energy',
  'social.inclusion',
  'transformation.promotion',
  'transformation.business',
  'transformation.talent',
] as const;
export const valueIndicatorSchema = z.enum(valueIndicators);
export type ValueIndicator = z.infer<typeof valueIndicatorSchema>;

export const valueDimensionNames: Readonly<Record<ValueDimension, Bilingual>> = {
  brand: { zh: '品牌价值', en: 'brand value' },
  economic: { zh: '经济价值', en: 'economic value' },
  social: { zh: '社会价值', en: 'social value' },
  transformation: { zh: '战略价值', en: 'transformation value' },
};

export const valueIndicatorNames: Readonly<Record<ValueIndicator, Bilingual>> = {
  'brand.quality': { zh: '提升质量', en: 'quality' },
  'brand.satisfaction': { zh: '提升满意度', en: 'satisfaction' },
  'brand.reputation': { zh: '提升美誉度', en: 'reputation' },
  'economic.scale': { zh: '扩大规模', en: 'scale' },
  'economic.efficiency': { zh: '提升效率', en: 'efficiency' },
  'economic.cost': { zh: '降低成本', en: 'cost' },
  'social.safety': { zh: '提升安全', en: 'safety' },
  'social.energy': { zh: '节省能源', en: 'energy' },
  'social.inclusion': { zh: '普惠大众', en: 'inclusion' },
  'transformation.promotion': { zh: '创新推广', en: 'promotion of innovation' },
  'transformation.business': { zh: '业务创新', en: 'business innovation' },
  'transformation.talent': { zh: '人才变革', en: 'talent change' },
};

/** Points per indicator of a weight profile. Whether they add to 100 is for the tool to check and say. */
export const weightProfileSchema = z.record(valueIndicatorSchema, z.number().min(0).max(100));
export type WeightProfile = z.infer<typeof weightProfileSchema>;
