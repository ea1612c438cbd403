package mhss.gateway.access.door;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import mhss.gateway.access.SignInRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;

/** Says on the sign-in page that the organisation's login cannot be reached. */
class WhenAway implements ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> {

  private static final Logger LOG = LoggerFactory.getLogger(WhenAway.class);

  private final SignInFailed failed;

  WhenAway(SignInFailed failed) {
    this.failed = failed;
  }

  @Override
  public <T extends OAuth2AuthorizationRequestRedirectFilter> T postProcess(T filter) {
    filter.setAuthenticationFailureHandler(this::away);
    return filter;
  }

  private void away(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException, ServletException {
    LOG.warn("The login of the organisation cannot be asked: {}", root(failure).toString());
    SignInRefused words =
        new SignInRefused(
            "Your organisation's login cannot be reached. Try again in a few minutes, or sign in"
                + " with a name and password of the gateway.");
    failed.onAuthenticationFailure(
        request, response, new BadCredentialsException(words.getMessage(), words));
  }

  private static Throwable root(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    return root;
  }
}
