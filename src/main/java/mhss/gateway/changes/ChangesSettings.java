package mhss.gateway.changes;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param byTwo whoever proposed a change cannot activate it
 * @param look how often the files are looked at for what editors changed
 * @param messages at most so many are read again in a dry run
 */
@ConfigurationProperties("gateway.changes")
record ChangesSettings(
    @DefaultValue("false") boolean byTwo,
    @DefaultValue("2s") Duration look,
    @DefaultValue("200") int messages) {}
