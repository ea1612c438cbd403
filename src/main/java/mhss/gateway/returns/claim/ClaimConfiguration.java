package mhss.gateway.returns.claim;

import java.nio.file.Path;
import javax.sql.DataSource;
import mhss.gateway.returns.claim.due.Entitlements;
import mhss.gateway.returns.layout.Workbooks;
import mhss.gateway.returns.plan.ReturnsSettings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@Configuration(proxyBeanMethods = false)
class ClaimConfiguration {

  @Bean
  Entitlements entitlements(DataSource dataSource, PlatformTransactionManager transactions) {
    return new Entitlements(dataSource, transactions);
  }

  @Bean
  ClaimedLines claimedLines(JdbcClient jdbc) {
    return new ClaimedLines(jdbc);
  }

  @Bean
  LineFiles lineFiles(
      Workbooks workbooks,
      @Value("${gateway.templates:templates}") Path templates,
      ReturnsSettings settings) {
    return new LineFiles(workbooks, templates.resolve("returns"), settings.provider());
  }

  @Bean
  ClaimMaker claimMaker(Entitlements entitlements, ClaimedLines claimed, LineFiles files) {
    return new ClaimMaker(entitlements, claimed, files);
  }

  @Bean
  WorksheetMaker worksheetMaker(Entitlements entitlements, ClaimedLines claimed, LineFiles files) {
    return new WorksheetMaker(entitlements, claimed, files);
  }
}
