package mhss.gateway.console.recording;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mhss.gateway.casework.CaseRecords;
import mhss.gateway.casework.Cases;
import mhss.gateway.casework.Cases.CaseFile;
import org.springframework.transaction.support.TransactionTemplate;

/** Destroys what must not be held (4.49), or only tells what would go. */
public class Purges {

  private final Cases cases;
  private final CaseRecords records;
  private final TransactionTemplate transaction;

  Purges(Cases cases, CaseRecords records, TransactionTemplate transaction) {
    this.cases = cases;
    this.records = records;
    this.transaction = transaction;
  }

  /**
   * @param gone what went, or would, a line for each case
   * @param linked URNs of other cases of the same person
   */
  public record Purged(List<String> gone, List<String> linked) {}

  /**
   * @param files every case of a URN
   * @param dryRun destroys nothing
   */
  public Purged purge(List<CaseFile> files, String actor, String reason, boolean dryRun) {
    List<String> linked = linked(files);
    List<String> gone =
        transaction.execute(
            status -> {
              if (dryRun) {
                status.setRollbackOnly();
              }
              return files.stream()
                  .map(file -> line(file, records.purge(file.id(), actor, reason)))
                  .toList();
            });
    return new Purged(gone, linked);
  }

  private static String line(CaseFile file, Map<String, Integer> gone) {
    return "%s desk, referral %d: the form and the events of the case%s"
        .formatted(
            file.desk(),
            file.generation(),
            gone.entrySet().stream()
                .map(entry -> ", %d %s".formatted(entry.getValue(), entry.getKey()))
                .collect(Collectors.joining()));
  }

  private List<String> linked(List<CaseFile> files) {
    return files.stream()
        .flatMap(
            file ->
                Stream.of(
                        cases.following(file.id()),
                        file.previous().flatMap(cases::byId).stream().toList())
                    .flatMap(Collection::stream))
        .map(CaseFile::urn)
        .filter(other -> files.stream().noneMatch(file -> file.urn().equals(other)))
        .distinct()
        .toList();
  }
}
