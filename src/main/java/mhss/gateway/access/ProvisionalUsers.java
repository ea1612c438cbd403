package mhss.gateway.access;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * In the sandbox one user for each role, named as the role ({@code key-custodian}), with the
 * password and the token of the sandbox; elsewhere nobody.
 */
class ProvisionalUsers implements UserDetailsService {

  static final String PASSWORD = "sandbox";
  static final String TOKEN = "mgw_sandbox_";

  private final boolean sandbox;
  private final String password;

  ProvisionalUsers(boolean sandbox, PasswordEncoder passwords) {
    this.sandbox = sandbox;
    this.password = passwords.encode(PASSWORD);
  }

  @Override
  public UserDetails loadUserByUsername(String name) {
    Role role = role(name).orElseThrow(() -> new UsernameNotFoundException(name));
    return User.withUsername(role.id()).password(password).roles(role.name()).build();
  }

  /** Whose token it is. */
  Optional<Person> holder(String token) {
    return Optional.of(token)
        .filter(text -> text.startsWith(TOKEN))
        .flatMap(text -> role(text.substring(TOKEN.length())))
        .map(role -> new Person(role.id(), Set.of(role)));
  }

  private Optional<Role> role(String id) {
    return Arrays.stream(Role.values()).filter(role -> sandbox && role.id().equals(id)).findFirst();
  }
}
