package mhss.gateway.access;

import jakarta.servlet.DispatcherType;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Who comes in, by form (pages) or by token (REST). */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class AccessConfiguration implements WebMvcConfigurer {

  static final String SIGN_IN = "/sign-in";

  private static final String[] OPEN_PATHS = {SIGN_IN, "/assets/**", "/favicon.ico"};

  @Override
  public void addInterceptors(InterceptorRegistry interceptors) {
    interceptors.addInterceptor(new NeedsCheck());
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new PersonParameter());
  }

  @Bean
  PasswordEncoder passwordEncoder() {
    return PasswordEncoderFactories.createDelegatingPasswordEncoder();
  }

  @Bean
  ProvisionalUsers provisionalUsers(Environment environment, PasswordEncoder passwords) {
    return new ProvisionalUsers(
        "sandbox".equals(environment.getProperty("gateway.mode")), passwords);
  }

  @Bean
  @Order(1)
  SecurityFilterChain apiChain(HttpSecurity http, ProvisionalUsers users) throws Exception {
    Refused refused = new Refused();
    return http.securityMatcher("/api/**")
        .authorizeHttpRequests(
            calls ->
                calls
                    .dispatcherTypeMatchers(DispatcherType.ERROR)
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .addFilterBefore(new TokenFilter(users), AnonymousAuthenticationFilter.class)
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
  SecurityFilterChain pagesChain(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(
            calls ->
                calls
                    .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                    .permitAll()
                    .requestMatchers(OPEN_PATHS)
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .formLogin(
            form ->
                form.loginPage(SIGN_IN).usernameParameter("name").failureUrl(SIGN_IN + "?failed"))
        .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl(SIGN_IN + "?out"))
        .csrf(Customizer.withDefaults())
        .headers(SecurityHeaders::on)
        .exceptionHandling(to -> to.accessDeniedHandler(new Refused()))
        .build();
  }
}
