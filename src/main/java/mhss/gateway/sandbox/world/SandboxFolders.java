package mhss.gateway.sandbox.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mhss.gateway.pgp.Keyring;
import mhss.gateway.pgp.OpenPgp;
import mhss.gateway.sandbox.officers.OfficerDesk;
import mhss.gateway.sandbox.officers.OfficerMail;

/**
 * Where the sandbox keeps its things, apart from those of the gateway.
 *
 * @param secrets never inside {@code data}: what opens the vault does not lie beside it
 */
public record SandboxFolders(Path data, Path secrets) {

  public static final SandboxFolders USUAL =
      new SandboxFolders(Path.of("data", "sandbox"), Path.of("secrets", "sandbox"));

  Path partnerKeys() {
    return data.resolve("keys");
  }

  Path partners() {
    return data.resolve("partners.yml");
  }

  Path routes() {
    return data.resolve("routes");
  }

  Path templates() {
    return data.resolve("templates");
  }

  Path rules() {
    return data.resolve("rule-sets");
  }

  /** Read by every other command, so that it speaks to the same world. */
  Path settings() {
    return data.resolve("gateway.properties");
  }

  /** How far the clock is turned. */
  Path clockFile() {
    return data.resolve("clock");
  }

  public TurnableClock clock() {
    return new TurnableClock(clockFile());
  }

  /** Keys of people who are not on this gateway. */
  public Path outside() {
    return secrets.resolve("outside");
  }

  /** With it they check our signatures. */
  public Path providerPublic() {
    return data.resolve("provider-public.asc");
  }

  /** Files of a coach, for a visitor who wants to submit one. */
  public Path papers() {
    return data.resolve("papers");
  }

  /** What the officers have received. */
  public OfficerMail officerMail() {
    return new OfficerMail(data.resolve("officers"));
  }

  /** Opens it with their demonstration keys, whether or not the sandbox runs. */
  public OfficerDesk officerDesk() {
    TurnableClock clock = clock();
    return new OfficerDesk(new OpenPgp(new Keyring(outside(), partnerKeys(), clock), clock));
  }

  Path spareKey() {
    return secrets.resolve("former-key").resolve("provider-former.asc");
  }

  /** Readable by this user only: doctor would rightly complain. */
  void protectSecrets() {
    var ours = PosixFilePermissions.fromString("rwx------");
    try {
      Files.createDirectories(secrets, PosixFilePermissions.asFileAttribute(ours));
      Files.setPosixFilePermissions(secrets, ours);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public boolean running() {
    return pid(data.resolve("gateway.pid")).isPresent();
  }

  /**
   * Also stops a PostgreSQL that a killed sandbox left behind: its files must not go from under it.
   */
  public void removeAll() {
    pid(data.resolve("postgres").resolve("postmaster.pid"))
        .filter(process -> process.info().commandLine().orElse("").contains("postgres"))
        .ifPresent(SandboxFolders::stop);
    Stream.of(data, secrets).forEach(SandboxFolders::remove);
  }

  /** The mailboxes of the sandbox stand in place of those of the installation. */
  void writeRoutes(Routes which, Map<String, String> mailboxes) {
    remove(routes());
    switch (which) {
      case OF_THE_INSTALLATION -> copy(Path.of("routes"), routes());
      case AS_SHIPPED -> ShippedRoutes.copy(Path.of("routes"), routes());
    }
    remove(routes().resolve("mailboxes"));
    mailboxes.forEach(
        (name, yaml) -> write(routes().resolve("mailboxes").resolve(name + ".yaml"), yaml));
  }

  /** Not where the installation reads mailboxes in a way of its own, which is not as shipped. */
  public boolean readsMailboxes() {
    return Files.exists(routes().resolve("templates").resolve("mailbox.yaml"));
  }

  /** What is changed in the sandbox is changed there alone. */
  void copyRulesAndTemplates() {
    remove(templates());
    copy(Path.of("templates"), templates());
    remove(rules());
    copy(Path.of("config", "rules"), rules());
  }

  void writeSettings(Map<String, Object> settings) {
    write(
        settings(),
        new TreeMap<>(settings)
            .entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("\n", "", "\n")));
  }

  static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<ProcessHandle> pid(Path file) {
    try {
      String first = Files.readString(file).strip().split("\\s")[0];
      return ProcessHandle.of(Long.parseLong(first)).filter(ProcessHandle::isAlive);
    } catch (IOException | NumberFormatException nobody) {
      return Optional.empty();
    }
  }

  private static void stop(ProcessHandle process) {
    process.destroy();
    process.onExit().orTimeout(20, TimeUnit.SECONDS).join();
  }

  private static void copy(Path from, Path to) {
    for (Path file : below(from)) {
      try {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        if (Files.isRegularFile(file)) {
          Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static void remove(Path folder) {
    below(folder).stream()
        .sorted(Comparator.reverseOrder())
        .forEach(
            path -> {
              try {
                Files.delete(path);
              } catch (IOException e) {
                throw new UncheckedIOException(
                    "The sandbox cannot remove " + path + ": is another sandbox running?", e);
              }
            });
  }

  private static List<Path> below(Path folder) {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
