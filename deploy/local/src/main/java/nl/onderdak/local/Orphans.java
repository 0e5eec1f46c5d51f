// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import nl.onderdak.servers.process.Child;

/** What a run left behind whose supervisor was killed. */
final class Orphans {

    private static final Duration TIME_TO_STOP = Duration.ofSeconds(15);

    private Orphans() {}

    /**
     * Ends them, services first.
     *
     * @throws IllegalStateException when their supervisor lives
     */
    static void endThose(Path data, Consumer<String> say) {
        var found = State.readFrom(data);
        if (found.isEmpty()) {
            return;
        }
        var state = found.get();
        var self = ProcessHandle.current().pid();
        if (state.supervisor().pid() != self && state.supervisor().handle().isPresent()) {
            throw new IllegalStateException("Onderdak runs already (process "
                    + state.supervisor().pid() + ", data in " + data + "); stop it with ./onderdak down");
        }
        for (var process : state.processes().reversed()) {
            process.handle().ifPresent(handle -> {
                say.accept("an earlier run was killed and left " + process.name() + " (process " + process.pid()
                        + "); stopping it");
                Child.end(handle, TIME_TO_STOP);
            });
        }
        State.removeFrom(data);
    }
}
