package mhss.gateway.mail.oauth;

import jakarta.mail.PasswordAuthentication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.camel.component.mail.MailAuthenticator;

/** A token that another program fetches and renews; read anew at each login. */
class TokenFile extends MailAuthenticator {

  private final String user;
  private final Path file;

  TokenFile(OAuthAccount account) {
    user = account.user();
    file = account.tokenFile().orElseThrow(() -> BadSetting.missing("token-file"));
  }

  @Override
  public PasswordAuthentication getPasswordAuthentication() {
    try {
      return new PasswordAuthentication(user, Files.readString(file).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
