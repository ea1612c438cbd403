package mhss.gateway.mail.oauth;

import com.microsoft.aad.msal4j.MsalException;
import jakarta.mail.MessagingException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * There is no token to log in with. Says why, in a code, and what to do; nothing of what is secret.
 */
public class TokenNotGiven extends MessagingException {

  private static final Pattern CODE =
      Pattern.compile(
          "AADSTS\\d{1,9}|\\b(?:invalid|unauthorized|access|unsupported)_[a-z_]{1,30}\\b");

  TokenNotGiven(String login, Exception cause) {
    super(
        ("No token is given for gateway.oauth.%s (%s). Check its settings, that the application may"
                + " use this mailbox, and that this machine reaches the token endpoint.")
            .formatted(login, code(cause)),
        cause);
  }

  /** What the endpoint said is a text of theirs: only the code is taken from it. */
  private static String code(Throwable cause) {
    if (cause instanceof BadSetting) {
      return cause.getMessage();
    }
    String said = "";
    Throwable last = cause;
    for (Throwable t = cause; t != null; t = t.getCause()) {
      said +=
          " " + (t instanceof MsalException told ? told.errorCode() : "") + " " + t.getMessage();
      last = t;
    }
    Matcher code = CODE.matcher(said);
    return code.find() ? code.group() : last.getClass().getSimpleName();
  }
}
