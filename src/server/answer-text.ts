import { z } from 'zod';

/** The most characters that one message of a person may have: some pages, far above what anybody types as an answer. */
export const longestAnswer = 4000;

/** What a person may say at once; without the space around it. */
export const answerTextSchema = z.string().trim().min(1).max(longestAnswer);
