package mhss.gateway.pgp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The real GnuPG of this machine, with a home of its own. */
public final class Gpg implements AutoCloseable {

  /** Another version than the one of this machine: bench/gnupg24 prints one. */
  private static final String PROGRAM = System.getenv().getOrDefault("GPG", "gpg");

  // not JUnit's folder: the agent's socket in it allows a hundred characters only
  private final Path home;

  public Gpg() {
    try {
      home = Files.createTempDirectory(Path.of("/tmp"), "gpg");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The version that was asked for is never passed over: without it the tests fail. */
  public static boolean isHere() {
    if (System.getenv().containsKey("GPG")) {
      return true;
    }
    try {
      return new ProcessBuilder(PROGRAM, "--version").start().waitFor() == 0;
    } catch (IOException absent) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  public record Result(int status, byte[] out, String err) {}

  public byte[] run(byte[] input, String... arguments) {
    Result result = attempt(input, arguments);
    assertThat(result.status()).as(result.err()).isZero();
    return result.out();
  }

  public Result attempt(byte[] input, String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                PROGRAM,
                "--homedir",
                home.toString(),
                "--batch",
                "--yes",
                "--no-tty",
                "--pinentry-mode",
                "loopback",
                "--passphrase",
                "",
                "--trust-model",
                "always",
                "--status-fd",
                "2"));
    command.addAll(Arrays.asList(arguments));
    try {
      Path in = Files.write(home.resolve("in"), input);
      Path err = home.resolve("err");
      Process process =
          new ProcessBuilder(command)
              .redirectInput(in.toFile())
              .redirectError(err.toFile())
              .start();
      byte[] out = process.getInputStream().readAllBytes();
      return new Result(process.waitFor(), out, Files.readString(err, StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Its fingerprint. */
  public String generate(String userId, String algorithm, String expires) {
    return generate(userId, algorithm, expires, "");
  }

  public String generateLocked(String userId, String algorithm, String passphrase) {
    return generate(userId, algorithm, "1y", passphrase);
  }

  private String generate(String userId, String algorithm, String expires, String passphrase) {
    Result result =
        attempt(
            new byte[0],
            "--passphrase",
            passphrase,
            "--quick-generate-key",
            userId,
            algorithm,
            "default",
            expires);
    assertThat(result.status()).as(result.err()).isZero();
    String created = result.err().lines().filter(l -> l.contains("KEY_CREATED")).findFirst().get();
    String fingerprint = created.substring(created.lastIndexOf(' ') + 1);
    String subkey = algorithm.startsWith("rsa") ? algorithm : "cv25519";
    run(
        new byte[0],
        "--passphrase",
        passphrase,
        "--quick-add-key",
        fingerprint,
        subkey,
        "encr",
        expires);
    return fingerprint;
  }

  public byte[] publicKey(String fingerprint) {
    return run(new byte[0], "--armor", "--export", fingerprint);
  }

  public byte[] secretKey(String fingerprint, String passphrase) {
    return run(
        new byte[0], "--passphrase", passphrase, "--armor", "--export-secret-keys", fingerprint);
  }

  public void importKey(byte[] key) {
    run(key, "--import");
  }

  byte[] revocationOf(String fingerprint) {
    try {
      String certificate =
          Files.readString(home.resolve("openpgp-revocs.d").resolve(fingerprint + ".rev"));
      return certificate.replace(":-----BEGIN", "-----BEGIN").getBytes(StandardCharsets.US_ASCII);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      new ProcessBuilder("gpgconf", "--homedir", home.toString(), "--kill", "all")
          .start()
          .waitFor();
      try (Stream<Path> files = Files.walk(home)) {
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
