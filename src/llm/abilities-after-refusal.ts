import {
  type EndpointAbilities,
  type StructuredMode,
  structuredModes,
} from '../domain/endpoint-abilities.ts';

/** What a request used that an endpoint may not know. */
export interface RequestUses {
  readonly temperature: boolean;
  readonly structured: StructuredMode;
}

/**
 * What to leave out after a refusal (400 or 422): the first thing that its message names and the request used. Null:
 * the refusal is about something else. A refusal that names nothing of a request bound to a schema is put down to the schema, since some
 * servers answer a bare "bad request".
 */
export function abilitiesAfterRefusal(
  abilities: EndpointAbilities,
  uses: RequestUses,
  message: string,
): EndpointAbilities | null {
  const said = message.toLowerCase();
  if (abilities.streamUsage && /stream_options|include_usage/.test(said)) {
    return { ...abilities, streamUsage: false };
  }
  if (abilities.tokenLimit === 'max_tokens' && /max_completion_tokens/.test(said)) {
    return { ...abilities, tokenLimit: 'max_completion_tokens' };
  }
  if (uses.temperature && abilities.temperature && /temperature/.test(said)) {
    return { ...abilities, temperature: false };
  }
  const namesForm = /response_format|json_schema|json_object|schema|tool_choice|tools|function/.test(said);
  if (!namesForm && uses.structured === 'text') return null;
  const next = nextMode(uses.structured);
  return next === null ? null : { ...abilities, structured: next };
}

/** The way to try after one that did not work; null after the last. */
export function nextMode(tried: StructuredMode): StructuredMode | null {
  return structuredModes[structuredModes.indexOf(tried) + 1] ?? null;
}
