import { z } from 'zod';

/** Where in the guide a rule, fact or case stands. Page numbers are the printed ones. */
export const guideReferenceSchema = z.strictObject({
  section: z.string().regex(/^\d(\.\d+)*$/, 'a section such as "2.1" or "4.3"'),
  page: z.string().regex(/^\d+(-\d+)?$/, 'a page such as "9" or "9-10"'),
});
export type GuideReference = z.infer<typeof guideReferenceSchema>;

/** The attribution that the guide's copyright notice asks for. */
export const guideAttribution = {
  zh: '来源：中国信息通信研究院',
  en: 'Source: China Academy of Information and Communications Technology (来源：中国信息通信研究院)',
} as const;
