package mhss.gateway.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import mhss.gateway.access.OneTimePassword;
import mhss.gateway.access.Users;
import org.springframework.context.ApplicationContext;

/**
 * The admin of a first start. The password goes to the terminal and into a file for those who
 * cannot see it (a service), never into the log.
 */
final class FirstAdmin {

  private static final String FILE = "first-admin-password";

  private FirstAdmin() {}

  /** What to print; empty when there is, or was, somebody who can sign in. */
  static Optional<String> of(ApplicationContext gateway) {
    Path secrets = Path.of(gateway.getEnvironment().getProperty("gateway.secrets", "secrets"));
    return gateway.getBean(Users.class).first().map(made -> words(made, secrets.resolve(FILE)));
  }

  private static String words(OneTimePassword made, Path file) {
    return """

        This is the first start. Sign in as %s with the one-time password
          %s
        and choose your own. It is shown only now%s. Lost: bin/gateway users reset %s
        """
        .formatted(made.name(), made.password(), kept(made, file), made.name());
  }

  private static String kept(OneTimePassword made, Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.deleteIfExists(file);
      // Never readable by others, not even for a moment.
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(file, made.password() + "\n", StandardOpenOption.WRITE);
      return ", and stands in %s; delete that file".formatted(file);
    } catch (IOException | UnsupportedOperationException e) {
      return "";
    }
  }
}
