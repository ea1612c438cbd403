package mhss.gateway.access.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import mhss.gateway.access.Person;
import mhss.gateway.access.SignIn;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;

/** Tells the history that somebody has signed out. */
class Leaving implements LogoutHandler {

  private final SignIn signIn;

  Leaving(SignIn signIn) {
    this.signIn = signIn;
  }

  @Override
  public void logout(
      HttpServletRequest request, HttpServletResponse response, Authentication login) {
    Person.of(login).ifPresent(person -> signIn.out(person.name()));
  }
}
