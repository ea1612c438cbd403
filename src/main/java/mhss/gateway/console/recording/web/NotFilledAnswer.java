package mhss.gateway.console.recording.web;

import mhss.gateway.console.recording.acts.NotFilled;
import mhss.gateway.console.web.Incomplete;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What was missing or unreadable, by field, for programs; pages show it in their forms. */
@Order(0)
@RestControllerAdvice
@ConditionalOnWebApplication
class NotFilledAnswer {

  @ExceptionHandler(NotFilled.class)
  ResponseEntity<ProblemDetail> refused(NotFilled gaps) {
    return ResponseEntity.unprocessableEntity()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(Incomplete.of(gaps.problems()).answer());
  }
}
