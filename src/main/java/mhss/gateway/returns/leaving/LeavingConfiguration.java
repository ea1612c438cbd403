package mhss.gateway.returns.leaving;

import mhss.gateway.casework.MessageStore;
import mhss.gateway.partners.Partners;
import mhss.gateway.responses.Letters;
import mhss.gateway.returns.rows.LineRows;
import mhss.gateway.returns.rows.ReturnRows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LeavingConfiguration {

  @Bean
  ReturnLastLook returnLastLook(
      ReturnRows rows, LineRows lines, Letters letters, MessageStore store, Partners partners) {
    return new ReturnLastLook(rows, lines, letters, store, partners);
  }
}
