package mhss.gateway.mail.oauth;

import com.microsoft.aad.msal4j.ClientCredentialFactory;
import com.microsoft.aad.msal4j.ClientCredentialParameters;
import com.microsoft.aad.msal4j.ConfidentialClientApplication;
import java.net.MalformedURLException;
import java.util.Set;
import mhss.gateway.mail.way.TrustedOnly;
import org.apache.camel.component.mail.MailAuthenticator;
import org.apache.camel.component.mail.microsoft.authenticator.MicrosoftExchangeOnlineOAuth2MailAuthenticator;

/** Exchange Online: the application logs in by itself (client credentials), as nobody is there. */
record Microsoft(OAuthAccount account) {

  private static final String AUTHORITY = "https://login.microsoftonline.com";
  private static final String SCOPE = "https://outlook.office365.com/.default";

  private static final int CONNECT = 10_000; // milliseconds
  private static final int READ = 30_000; // milliseconds

  /** It keeps its token, and asks for the next one five minutes before the end. */
  MailAuthenticator authenticator() {
    ClientCredentialParameters wanted =
        ClientCredentialParameters.builder(Set.of(account.scope().orElse(SCOPE)))
            .skipCache(false)
            .build();
    return new MicrosoftExchangeOnlineOAuth2MailAuthenticator(
        account.user(), application(), wanted);
  }

  private ConfidentialClientApplication application() {
    try {
      ConfidentialClientApplication.Builder builder =
          ConfidentialClientApplication.builder(
                  account.clientId().orElseThrow(() -> BadSetting.missing("client-id")),
                  ClientCredentialFactory.createFromSecret(
                      account
                          .clientSecret()
                          .orElseThrow(() -> BadSetting.missing("client-secret"))))
              .authority(authority())
              // The authority is a setting: nobody else is asked whether it is one.
              .instanceDiscovery(false)
              .connectTimeoutForDefaultHttpClient(CONNECT)
              .readTimeoutForDefaultHttpClient(READ);
      account.trust().ifPresent(pem -> builder.sslSocketFactory(TrustedOnly.sockets(pem)));
      return builder.build();
    } catch (MalformedURLException e) {
      throw new BadSetting("authority is not the address of a server");
    }
  }

  private String authority() {
    String base = account.authority().map(Object::toString).orElse(AUTHORITY);
    String tenant = account.tenant().orElseThrow(() -> BadSetting.missing("tenant"));
    return base.replaceAll("/+$", "") + "/" + tenant + "/";
  }
}
