// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.audit;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import nl.onderdak.messaging.event.TraceContext;
import nl.onderdak.messaging.inbox.AppliedEventsListener;
import nl.onderdak.messaging.inbox.EventHandler;
import nl.onderdak.messaging.inbox.ReceivedEvent;
import nl.onderdak.web.audit.AuditTrail.OwnWork;
import nl.onderdak.web.processing.Processes;
import nl.onderdak.web.processing.Processing;

/**
 * Records in the processing log the data on households that consumers receive, in the trace of each event. Facts of one
 * batch that belong to one trace, or to no trace, share a record: a rebuild does not cost a record for each fact.
 */
@ApplicationScoped
class ConsumedHouseholds implements AppliedEventsListener {

    private final AuditTrail trail;
    private final Clock clock;

    ConsumedHouseholds(AuditTrail trail, Clock clock) {
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public Uni<Void> applied(EventHandler handler, List<ReceivedEvent> events) {
        var byTrace = new LinkedHashMap<String, List<UUID>>();
        for (var event : events) {
            if (event.data().couplingId() != null) {
                byTrace.computeIfAbsent(event.traceparent(), _ -> new ArrayList<>())
                        .add(event.data().couplingId());
            }
        }
        if (byTrace.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var declared = handler.getClass().getAnnotation(Processes.class);
        if (declared == null) {
            throw new IllegalStateException(handler.consumer() + " declares no processing activity");
        }
        var work = new ArrayList<OwnWork>(byTrace.size());
        byTrace.forEach((traceparent, couplings) -> work.add(new OwnWork(
                "CONSUME " + handler.consumer(),
                TraceContext.Trace.below(traceparent).orElse(null),
                Processing.of(declared.value(), clock.instant(), couplings))));
        return trail.recordOwn(work);
    }
}
