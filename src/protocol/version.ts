/**
 * What both ends of a wire must agree on before anything else is read. Goes up with every change to
 * the bytes or the order of messages: an old page could misread them, so it is told to reload.
 * (`RULES_VERSION`, which says whether both ends simulate alike, belongs to the rules: sim/tuning.ts.)
 */
export const PROTOCOL_VERSION = 5;
