package mhss.gateway.console.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mhss.gateway.access.Person;
import org.springframework.security.core.Authentication;

/** What the frame of every page asks for: who is here, where they can go, whether mail leaves. */
class FrameFacts {

  private final Menu menu;
  private final String mode;

  FrameFacts(Menu menu, String mode) {
    this.menu = menu;
    this.mode = mode;
  }

  Map<String, Object> of(Authentication login) {
    Map<String, Object> facts = new LinkedHashMap<>();
    Person person = Person.of(login).orElse(null);
    facts.put("person", person);
    facts.put("menu", person == null ? List.of() : menu.of(person));
    facts.put("mode", mode);
    return facts;
  }
}
