package mhss.gateway.access.door;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.List;
import mhss.gateway.access.AccessSettings;
import mhss.gateway.access.Entrance;
import mhss.gateway.access.Person;
import mhss.gateway.access.SignIn;
import mhss.gateway.access.Tokens;
import mhss.gateway.access.Users;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.session.DefaultCookieSerializerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.convert.ConversionService;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Who comes in, by form or by the organisation's login (pages), or by token (REST). */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class DoorConfiguration implements WebMvcConfigurer {

  static final String SIGN_IN = "/sign-in";

  private static final String[] OPEN_PATHS = {
    SIGN_IN, SIGN_IN + "/**", "/assets/**", "/favicon.ico"
  };

  @Override
  public void addInterceptors(InterceptorRegistry interceptors) {
    interceptors.addInterceptor(new NeedsCheck());
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new PersonParameter());
  }

  /** Whoever comes back from another site's login must still have the session that left for it. */
  @Bean
  DefaultCookieSerializerCustomizer cookieOfThePages(AccessSettings settings) {
    return cookie -> {
      if (settings.oidc().wanted()) {
        cookie.setSameSite("Lax");
      }
    };
  }

  /** By this name Spring Session looks for it. */
  @Bean("springSessionConversionService")
  ConversionService sessionBytes() {
    return SessionBytes.conversions();
  }

  @Bean
  @Order(1)
  SecurityFilterChain apiChain(HttpSecurity http, Tokens tokens) throws Exception {
    Refused refused = new Refused();
    return http.securityMatcher("/api/**")
        .authorizeHttpRequests(
            calls ->
                calls
                    .dispatcherTypeMatchers(DispatcherType.ERROR)
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .addFilterBefore(new TokenFilter(tokens), AnonymousAuthenticationFilter.class)
        .sessionManagement(none -> none.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .headers(SecurityHeaders::on)
        .exceptionHandling(to -> to.authenticationEntryPoint(refused).accessDeniedHandler(refused))
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain pagesChain(
      HttpSecurity http, SignIn signIn, Users users, Entrance entrance, AccessSettings settings)
      throws Exception {
    Arrival arrival = new Arrival(users, entrance);
    if (settings.oidc().wanted()) {
      new OrganisationLogin(settings.oidc(), users, entrance).on(http);
    }
    return http.authenticationProvider(new PasswordCheck(signIn, entrance))
        .authorizeHttpRequests(DoorConfiguration::finishedOnly)
        .addFilterBefore(
            new LongestSession(settings.sessions().longest(), Clock.systemUTC()),
            SecurityContextHolderFilter.class)
        .formLogin(
            form ->
                form.loginPage(SIGN_IN)
                    .usernameParameter("name")
                    .successHandler(arrival)
                    .failureHandler(new SignInFailed()))
        .logout(
            out ->
                out.logoutUrl("/sign-out")
                    .addLogoutHandler(new Leaving(signIn))
                    .logoutSuccessUrl(SIGN_IN + "?out"))
        .csrf(Customizer.withDefaults())
        .headers(SecurityHeaders::on)
        .exceptionHandling(to -> to.accessDeniedHandler(new Refused()))
        .build();
  }

  /** Whoever has not taken the last step of signing in sees the steps alone. */
  private static void finishedOnly(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          calls) {
    calls
        .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
        .permitAll()
        .requestMatchers(OPEN_PATHS)
        .permitAll()
        .anyRequest()
        .access((login, call) -> new AuthorizationDecision(isIn(login.get())));
  }

  private static boolean isIn(Authentication login) {
    return Person.of(login).isPresent();
  }
}
