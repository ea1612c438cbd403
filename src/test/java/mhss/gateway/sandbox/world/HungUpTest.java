package mhss.gateway.sandbox.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class HungUpTest {

  private final Thread talk = new Thread("imap:127.0.0.1:3143<-/127.0.0.1:40000");

  @Test
  void aClientOfTheSandboxThatHangsUpIsNoNewsAndAllElseIs(CapturedOutput printed) {
    new HungUp()
        .uncaughtException(
            talk, new IllegalStateException("Can not handle", new IOException("Broken pipe")));
    assertThat(printed.getAll()).doesNotContain("Broken pipe");
    new HungUp().uncaughtException(talk, new IllegalStateException("something else"));
    assertThat(printed.getAll()).contains("Thread " + talk.getName() + " has ended");
  }
}
