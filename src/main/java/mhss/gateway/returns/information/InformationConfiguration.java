package mhss.gateway.returns.information;

import java.nio.file.Path;
import javax.sql.DataSource;
import mhss.gateway.casework.Cases;
import mhss.gateway.reports.SubmittedForms;
import mhss.gateway.returns.information.measures.FormCounts;
import mhss.gateway.returns.information.measures.KeptForms;
import mhss.gateway.returns.information.measures.Measures;
import mhss.gateway.returns.layout.InformationPdf;
import mhss.gateway.returns.layout.Workbooks;
import mhss.gateway.returns.ledger.Planning;
import mhss.gateway.returns.plan.ReturnsSettings;
import mhss.gateway.rules.RuleSets;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class InformationConfiguration {

  @Bean
  Measures measures(DataSource dataSource, TransactionTemplate transactions, RuleSets ruleSets) {
    return new Measures(dataSource, transactions, ruleSets.calendar());
  }

  @Bean
  FormCounts formCounts(Measures measures, Cases cases, SubmittedForms submitted) {
    return new FormCounts(measures, new KeptForms(cases, submitted));
  }

  @Bean
  InformationMaker informationMaker(
      Measures measures,
      FormCounts forms,
      Workbooks workbooks,
      InformationPdf pdf,
      ReturnsSettings settings) {
    return new InformationMaker(
        measures, forms, new Publishing(workbooks, pdf, settings.provider()), settings.year());
  }

  @Bean
  FormToFill formToFill(
      Workbooks workbooks,
      ObjectProvider<Planning> planning,
      ReturnsSettings settings,
      @Value("${gateway.templates:templates}") Path templates) {
    return new FormToFill(
        workbooks, planning::getObject, templates.resolve("returns"), settings.provider());
  }
}
