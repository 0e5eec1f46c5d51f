// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.http;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SmallRyeConfigBuilderCustomizer;

/**
 * Lets addresses that are no URI reach {@link HttpRules}, which refuses them with a problem: the server would return a
 * bare 400. The server reads the system property once, before any bean exists.
 */
public class UnreadableAddresses implements SmallRyeConfigBuilderCustomizer {

    @Override
    public void configBuilder(SmallRyeConfigBuilder builder) {
        System.setProperty("vertx.disableURIValidation", "true");
    }
}
