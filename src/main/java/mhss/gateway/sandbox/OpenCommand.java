package mhss.gateway.sandbox;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import mhss.gateway.sandbox.officers.OfficerDesk;
import mhss.gateway.sandbox.officers.OpenedMail;
import mhss.gateway.sandbox.world.SandboxFolders;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "open",
    description = {
      "Open a return with the demo key of the officer who received it, and look at it.",
      "What was attached is written beside it. Only in the sandbox: everything in it is invented, and"
          + " the keys of real officers are not ours."
    },
    footer = {
      "%nExamples:",
      "  gateway sandbox open --last",
      "  gateway sandbox open data/sandbox/officers/performance/2017-04-06-070001-MHSS-quarterly-MI-2017-Q1.eml"
    })
class OpenCommand implements Callable<Integer> {

  private static final int PROBLEM = 1;

  @ArgGroup(multiplicity = "1")
  private Which which;

  private static final class Which {

    @Parameters(paramLabel = "FILE", description = "A mail (.eml), or a .pgp or .asc file.")
    private Path file;

    @Option(names = "--last", description = "The last one that any officer received.")
    private boolean last;
  }

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    LoggingSystem.get(getClass().getClassLoader()).beforeInitialize();
    SandboxFolders folders = SandboxFolders.USUAL;
    PrintWriter out = spec.commandLine().getOut();
    if (which.last && folders.officerMail().last().isEmpty()) {
      out.println(
          "No officer has received anything yet: 'gateway sandbox clock +1m' brings a month end.");
      out.flush();
      return PROBLEM;
    }
    Path file = which.last ? folders.officerMail().last().orElseThrow() : which.file;
    if (!Files.isRegularFile(file)) {
      throw new ParameterException(spec.commandLine(), "There is no file " + file);
    }
    tell(folders.officerDesk().open(file), file, folders, out);
    out.flush();
    return 0;
  }

  private static void tell(OpenedMail mail, Path file, SandboxFolders folders, PrintWriter out) {
    out.printf("%s%n", file);
    out.printf("Encrypted for %d keys, opened with %s.%n", mail.recipients(), mail.openedWith());
    out.println(
        mail.signers().isEmpty()
            ? "Not signed."
            : "Signed by " + String.join(", ", mail.signers()) + ": the signature is good.");
    if (!mail.text().isEmpty()) {
      out.printf("%n%s%n", mail.text().indent(2).stripTrailing());
    }
    out.println();
    OfficerDesk.save(mail, file)
        .forEach(saved -> out.printf("Attached: %s (%d bytes)%n", saved, saved.toFile().length()));
    out.printf(
        "%nThe same with GnuPG, in a keyring apart from yours:%n"
            + "  export GNUPGHOME=$(mktemp -d); gpg --import %s/*.asc %s%n  gpg --decrypt %s%n",
        folders.outside(), folders.providerPublic(), file);
  }
}
