import type { DraftService } from '../../agents/draft/draft-service.ts';
import type { InterviewService } from '../../agents/interview/interview-service.ts';
import type { NotesService } from '../../agents/notes/notes-service.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { ToolRegistry } from '../../tools/registry.ts';
import type { ToolContext } from '../../tools/tool.ts';
import type { Language } from '../domain/language.ts';
import type { Clock } from '../ports/clock.ts';
import type { Identifiers } from '../ports/identifiers.ts';
import type { Store } from '../ports/store.ts';

/** One answered request, for the log: no body, no token, no words of a person. */
export interface RequestLogEntry {
  readonly requestId: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  /** What was thrown behind a 500. It stays in the log; the client is told the request id. */
  readonly error?: unknown;
}

/** A file that the reference page needs, by its bare name. */
export interface Assets {
  find(name: string): Promise<{ readonly body: Uint8Array<ArrayBuffer>; readonly type: string } | null>;
}

/** All that the HTTP face stands on; nothing in `src/server` reaches for anything else. */
export interface AppDeps {
  readonly store: Store;
  readonly knowledge: Knowledge;
  readonly tools: ToolRegistry;
  readonly toolContext: ToolContext;
  readonly interviews: InterviewService;
  readonly drafts: DraftService;
  readonly notes: NotesService;
  readonly clock: Clock;
  readonly identifiers: Identifiers;
  /** With a token, every request under /api/v1 must carry it. */
  readonly apiToken?: string | undefined;
  /** With a list, requests for another host name are refused: a page elsewhere could point its name at us. */
  readonly allowedHosts?: readonly string[] | undefined;
  readonly assets?: Assets | undefined;
  readonly requestLog?: ((entry: RequestLogEntry) => void) | undefined;
  /** How often a silent event stream says that it is alive; 15 seconds unless told otherwise. */
  readonly heartbeatMilliseconds?: number | undefined;
}

/** What a request carries from one handler to the next. */
export interface AppEnv {
  Variables: {
    requestId: string;
    /** The language of the engagement that the request is about, once it is known. */
    language: Language | undefined;
    /** What was thrown behind a 500, for the log. */
    fault: unknown;
  };
}
