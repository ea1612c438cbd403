package mhss.gateway.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Cases, to be read. */
public class Cases {

  /** Newest generation of that URN at that desk; the URN in any spelling. */
  public Optional<CaseFile> byUrn(String desk, String urn) {
    throw new UnsupportedOperationException();
  }

  /** At every desk, every generation. */
  public List<CaseFile> byUrn(String urn) {
    throw new UnsupportedOperationException();
  }

  public Optional<CaseFile> byId(UUID id) {
    throw new UnsupportedOperationException();
  }

  public List<RunningClock> clocks(UUID caseFile) {
    throw new UnsupportedOperationException();
  }

  /**
   * @param key vault key of the case
   */
  public record CaseFile(
      UUID id,
      String desk,
      String urn,
      int generation,
      String contract,
      String ruleSet,
      String state,
      LocalDate referralDate,
      Instant receivedAt,
      UUID key,
      List<String> missing) {}

  public record RunningClock(
      String rule, Instant startedAt, Instant dueAt, boolean firm, String state) {}
}
