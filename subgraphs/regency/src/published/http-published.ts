import { PUBLISHED_PATHS, type PublishedSource, publishedUrl } from "@talenta/contract";
import { say } from "@talenta/sentences";
import { provinceUnavailable, TalentaError } from "@talenta/service";
import {
  type PolicyDocument,
  type ProgrammePlan,
  validatePlan,
  validatePolicy,
} from "@talenta/talent";
import { z } from "zod";

const DEADLINE_MS = 2000;
/** A policy of a hundred items takes about a tenth of it. */
const MOST_BYTES = 1024 * 1024;

const STATE = z.object({ state: z.enum(["PUBLISHED", "WITHDRAWN"]) });

/**
 * What the province has published, read over HTTP from its service. Whatever comes is checked as any
 * input from outside. Rejects with PROVINCE_UNAVAILABLE and a plain sentence when there is no usable answer.
 *
 * @param province where the province's GraphQL answers; the documents lie beside it
 * @param deadlineMs milliseconds for one document
 */
export function httpPublished(province: string, deadlineMs: number = DEADLINE_MS): PublishedSource {
  const read = (
    path: Parameters<typeof publishedUrl>[1],
    values: Record<string, string | number>,
  ) => readJson(publishedUrl(province, path, values), deadlineMs);
  return {
    async policy(id, version) {
      const json = await read(PUBLISHED_PATHS.policy, { id, version });
      return json === null ? null : policyAsked(json, id, version);
    },
    async policyState(id, version) {
      const json = await read(PUBLISHED_PATHS.policyState, { id, version });
      return json === null ? null : shaped(STATE, json).state;
    },
    async programme(id): Promise<ProgrammePlan | null> {
      const json = await read(PUBLISHED_PATHS.programme, { id });
      return json === null ? null : planAsked(json, id);
    },
  };
}

function policyAsked(json: unknown, id: string, version: number): PolicyDocument {
  const reading = validatePolicy(json);
  if (!reading.ok) throw provinceUnavailable(say("published.noPolicy"));
  const { document } = reading.policy;
  if (document.id !== id || document.version !== version) {
    throw provinceUnavailable(say("published.otherPolicy"));
  }
  return document;
}

function planAsked(json: unknown, id: string): ProgrammePlan {
  const reading = validatePlan(json);
  if (!reading.ok) throw provinceUnavailable(say("published.noPlan"));
  if (reading.plan.id !== id) {
    throw provinceUnavailable(say("published.otherProgramme"));
  }
  return reading.plan;
}

function shaped<T>(schema: z.ZodType<T>, json: unknown): T {
  const read = schema.safeParse(json);
  if (!read.success) throw provinceUnavailable(say("published.notUnderstood"));
  return read.data;
}

/** The JSON at an address; null when the province says that there is nothing. */
async function readJson(url: URL, deadlineMs: number): Promise<unknown> {
  const signal = AbortSignal.timeout(deadlineMs);
  const { status, text } = await fetch(url, { signal, redirect: "error" })
    .then(async (response) => ({ status: response.status, text: await textOf(response) }))
    .catch((error: unknown) => {
      if (error instanceof TalentaError) throw error;
      throw provinceUnavailable(
        signal.aborted ? say("published.late") : say("published.outOfReach"),
      );
    });
  // Somebody else's 404 must not pass for the province's word that there is no such document.
  if (status === 404 && text.includes('"NOT_FOUND"')) return null;
  if (status !== 200) throw provinceUnavailable(say("published.status", { status }));
  try {
    return JSON.parse(text);
  } catch {
    throw provinceUnavailable(say("published.notJson"));
  }
}

async function textOf({ body }: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  for await (const part of body ?? []) {
    bytes += part.byteLength;
    if (bytes > MOST_BYTES) throw provinceUnavailable(say("published.tooLong"));
    text += decoder.decode(part, { stream: true });
  }
  return text + decoder.decode();
}
