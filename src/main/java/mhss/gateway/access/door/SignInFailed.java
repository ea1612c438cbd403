package mhss.gateway.access.door;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import mhss.gateway.access.Entrance;
import mhss.gateway.access.SignInRefused;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** The sign-in page again, with the words of the refusal; what was typed is gone. */
class SignInFailed implements AuthenticationFailureHandler {

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException, ServletException {
    String why =
        failure.getCause() instanceof SignInRefused refused
            ? refused.getMessage()
            : "You could not be signed in. Try again.";
    request.setAttribute(Entrance.REFUSED, why);
    request.getRequestDispatcher(DoorConfiguration.SIGN_IN + "/refused").forward(request, response);
  }
}
