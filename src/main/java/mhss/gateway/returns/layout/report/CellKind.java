package mhss.gateway.returns.layout.report;

/** What a cell of a report says; decides its look, which never is colour alone. */
public enum CellKind {
  TEXT,
  COUNT,
  /** Its number is a part of a hundred: {@code 89.95} prints {@code 90.0 %}. */
  PERCENT,
  MET,
  MISSED,
  /** Fewer than five; or would tell such a number (ICO practice). */
  SUPPRESSED,
  NOT_APPLICABLE,
  NOT_CONFIGURED
}
