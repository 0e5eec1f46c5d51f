// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.bulk;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** How the lines of a bulk intake are to be carried out; use as {@code @BeanParam}. */
public class IntakeQuery {

    @QueryParam("dryRun")
    @DefaultValue("false")
    @Parameter(description = "Judge each line, and change nothing")
    boolean dryRun;

    @QueryParam("mode")
    @DefaultValue("ALL_OR_NOTHING")
    @Parameter(description = "Whether one refused line refuses all")
    IntakeMode mode;

    /** The intake of these lines, of which some could perhaps not be read. */
    public Intake of(List<? extends BulkLine<?>> lines) {
        return Intake.of(dryRun, mode, lines);
    }
}
