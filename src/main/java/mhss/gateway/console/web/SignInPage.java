package mhss.gateway.console.web;

import mhss.gateway.access.Open;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Open
@Controller
@ConditionalOnWebApplication
class SignInPage {

  @GetMapping("/sign-in")
  String signIn() {
    return "sign-in";
  }
}
