package mhss.gateway.access.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.convert.ConversionService;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.servlet.FlashMap;

class SessionBytesTest {

  private final ConversionService conversions = SessionBytes.conversions();

  @Test
  void givesBackWhatASessionHolds() {
    SecurityContextImpl login =
        new SecurityContextImpl(
            UsernamePasswordAuthenticationToken.authenticated(
                "kim", null, List.of(new SimpleGrantedAuthority("ROLE_VIEWER"))));
    FlashMap flash = new FlashMap();
    flash.put("done", "It is done.");

    assertThat(back(login)).isEqualTo(login);
    assertThat(back(flash)).isEqualTo(flash);
    assertThat(back(new HashMap<>(Map.of("a", 1L)))).isEqualTo(Map.of("a", 1L));
  }

  @Test
  void makesNothingThatDoesNotBelongThere() {
    assertThat(back(new File("x"))).isNull();
    assertThat(conversions.convert(new byte[] {1, 2, 3}, Object.class)).isNull();
  }

  private Object back(Serializable value) {
    return conversions.convert(conversions.convert(value, byte[].class), Object.class);
  }
}
