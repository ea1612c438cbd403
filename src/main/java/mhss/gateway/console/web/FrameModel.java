package mhss.gateway.console.web;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

@ControllerAdvice(annotations = Controller.class)
@ConditionalOnWebApplication
class FrameModel {

  private final FrameFacts facts;

  FrameModel(FrameFacts facts) {
    this.facts = facts;
  }

  @ModelAttribute
  void frame(Model model, Authentication login) {
    model.addAllAttributes(facts.of(login));
  }
}
