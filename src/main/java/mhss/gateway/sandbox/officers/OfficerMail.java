package mhss.gateway.sandbox.officers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What has arrived in the mailboxes of the officers, a file for each mail: the mail server forgets
 * when it stops. As sealed as it came.
 */
public class OfficerMail {

  private static final DateTimeFormatter ARRIVED = DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmmss");
  private static final String ENDING = ".eml";

  /** By time; of one moment those without a number first. */
  private static final Comparator<Path> ARRIVAL =
      Comparator.comparing(
          file ->
              file.getFileName()
                  .toString()
                  .substring(0, file.getFileName().toString().length() - ENDING.length()));

  private final Path folder;

  public OfficerMail(Path folder) {
    this.folder = folder;
  }

  public Path folder() {
    return folder;
  }

  public Path folder(Officer officer) {
    return folder.resolve(officer.id());
  }

  /** Names sort by the time at which they arrived. */
  public synchronized Path keep(Officer officer, ZonedDateTime at, String subject, byte[] mail) {
    String name = ARRIVED.format(at) + "-" + FileName.of(subject);
    try {
      Files.createDirectories(folder(officer));
      Path file = folder(officer).resolve(name + ENDING);
      for (int copy = 2; Files.exists(file); copy++) {
        file = folder(officer).resolve(name + "-" + copy + ENDING);
      }
      return Files.write(file, mail);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Oldest first. */
  public List<Path> of(Officer officer) {
    if (!Files.isDirectory(folder(officer))) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder(officer))) {
      return files.filter(file -> file.toString().endsWith(ENDING)).sorted(ARRIVAL).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The last one that anybody got. */
  public Optional<Path> last() {
    return Stream.of(Officer.values()).flatMap(officer -> of(officer).stream()).max(ARRIVAL);
  }
}
