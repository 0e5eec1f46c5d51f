// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.http;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SmallRyeConfigBuilderCustomizer;

/**
 * Lets addresses that are no URI come as far as {@link HttpRules}, which refuse them with a problem: the server would
 * answer them with a bare 400. It asks only the system's properties, once and early, before any bean is there.
 */
public class UnreadableAddresses implements SmallRyeConfigBuilderCustomizer {

    @Override
    public void configBuilder(SmallRyeConfigBuilder builder) {
        System.setProperty("vertx.disableURIValidation", "true");
    }
}
