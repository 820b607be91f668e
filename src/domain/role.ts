import { z } from 'zod';
import type { Bilingual } from './language.ts';

/** The stakeholder roles an engagement interviews; questions are routed to the roles that can know. */
export const roles = [
  'executive_sponsor',
  'business_lead',
  'it_lead',
  'data_lead',
  'legal_compliance',
  'hr_talent',
] as const;
export const roleSchema = z.enum(roles);
export type Role = z.infer<typeof roleSchema>;

export const roleNames: Readonly<Record<Role, Bilingual>> = {
  executive_sponsor: { zh: '高层发起人', en: 'executive sponsor' },
  business_lead: { zh: '业务负责人', en: 'business lead' },
  it_lead: { zh: 'IT／平台负责人', en: 'IT and platform lead' },
  data_lead: { zh: '数据负责人', en: 'data lead' },
  legal_compliance: { zh: '法务合规负责人', en: 'legal and compliance lead' },
  hr_talent: { zh: '人力与人才负责人', en: 'HR and talent lead' },
};
