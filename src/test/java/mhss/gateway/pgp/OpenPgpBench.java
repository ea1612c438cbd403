package mhss.gateway.pgp;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import org.apache.camel.Exchange;
import org.apache.camel.converter.crypto.PGPDataFormat;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;

/**
 * Opening and verifying a compressed, armoured 100 KB message, and sealing one: ours beside Camel's
 * PGPDataFormat as the manual shows it. Needs GnuPG; prints milliseconds of CPU time (median),
 * which other work on the machine disturbs least, and ratios of one run.
 */
public final class OpenPgpBench {

  private static final int ROUNDS = 300;
  private static final int NAIVE_ROUNDS = 7;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final String PHRASE = "bench";

  private OpenPgpBench() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory("openpgp-bench");
    try (Gpg gpg = new Gpg()) {
      for (Map.Entry<String, String> kind :
          Map.of("RSA-3072", "rsa3072", "Curve25519", "ed25519").entrySet()) {
        measure(gpg, kind.getKey(), kind.getValue(), folder.resolve(kind.getValue()));
      }
    }
  }

  private static void measure(Gpg gpg, String kind, String algorithm, Path folder)
      throws Exception {
    String ours =
        gpg.generateLocked("Ours <ours-" + algorithm + "@bench.example>", algorithm, PHRASE);
    String theirs =
        gpg.generate("Theirs <theirs-" + algorithm + "@bench.example>", algorithm, "1y");
    byte[] secret = gpg.secretKey(ours, PHRASE);
    byte[] partner = gpg.publicKey(theirs);
    World.write(folder.resolve("own/passphrases"), (ours + "=" + PHRASE).getBytes());
    Keyring keyring = new Keyring(folder.resolve("own"), folder.resolve("keys"), Clock.systemUTC());
    keyring.importKey(secret, true);
    keyring.importKey(partner, false);
    OpenPgp openPgp = new OpenPgp(keyring, Clock.systemUTC());
    byte[] content = content();
    byte[] message = gpg.run(content, "--armor", "--encrypt", "--sign", "-u", theirs, "-r", ours);

    double open = median(ROUNDS, () -> openPgp.open(new Sealed.Message(message)));
    double seal = median(ROUNDS, () -> openPgp.seal(content, List.of(theirs), ours));
    double small =
        median(ROUNDS, () -> openPgp.seal(Arrays.copyOf(content, 8192), List.of(theirs), ours));
    double naive = median(NAIVE_ROUNDS, naive(secret, partner, message));

    System.out.printf(
        "%-11s open+verify 100 KB %6.2f ms; Camel PGPDataFormat %6.1f ms, %4.0f times as long;"
            + " seal 100 KB %6.2f ms, 8 KB %6.2f ms%n",
        kind, open, naive, naive / open, seal, small);
  }

  private static Callable<Object> naive(byte[] secret, byte[] partner, byte[] message)
      throws IOException {
    PGPDataFormat format = new PGPDataFormat();
    format.setEncryptionKeyRing(secret);
    format.setPassword(PHRASE);
    format.setSignatureKeyRing(partner);
    format.setSignatureVerificationOption("required");
    DefaultCamelContext camel = new DefaultCamelContext();
    camel.build();
    format.start();
    return () -> {
      Exchange exchange = new DefaultExchange(camel);
      exchange.getIn().setBody(message);
      return format.unmarshal(exchange, new ByteArrayInputStream(message));
    };
  }

  /** Half text, half as incompressible as a PDF in base64. */
  private static byte[] content() {
    byte[] random = new byte[48 << 10];
    new Random(1).nextBytes(random);
    String base64 = Base64.getMimeEncoder().encodeToString(random);
    String text = "A line of a referral that was invented for measuring.\r\n".repeat(600);
    return (text + base64).getBytes();
  }

  private static double median(int rounds, Callable<Object> step) throws Exception {
    double[] millis = new double[rounds];
    for (int i = -rounds; i < rounds; i++) {
      long start = THREADS.getCurrentThreadCpuTime();
      step.call();
      if (i >= 0) {
        millis[i] = (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
      }
    }
    Arrays.sort(millis);
    return millis[rounds / 2];
  }
}
