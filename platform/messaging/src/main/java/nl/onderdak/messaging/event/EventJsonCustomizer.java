// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.event;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/** Lets REST write codes and half-years as events do. */
@Singleton
public class EventJsonCustomizer implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.registerModule(EventJson.codes());
    }
}
