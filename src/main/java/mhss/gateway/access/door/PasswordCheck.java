package mhss.gateway.access.door;

import mhss.gateway.access.Entrance;
import mhss.gateway.access.SignIn;
import mhss.gateway.access.SignInRefused;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** The form's name and password. */
class PasswordCheck implements AuthenticationProvider {

  private final SignIn signIn;
  private final Entrance entrance;

  PasswordCheck(SignIn signIn, Entrance entrance) {
    this.signIn = signIn;
    this.entrance = entrance;
  }

  @Override
  public Authentication authenticate(Authentication typed) {
    String address =
        typed.getDetails() instanceof WebAuthenticationDetails details
            ? details.getRemoteAddress()
            : "";
    try {
      return entrance.login(
          signIn.withPassword(typed.getName(), String.valueOf(typed.getCredentials()), address),
          false);
    } catch (SignInRefused refused) {
      throw new BadCredentialsException(refused.getMessage(), refused);
    }
  }

  @Override
  public boolean supports(Class<?> kind) {
    return kind == UsernamePasswordAuthenticationToken.class;
  }
}
