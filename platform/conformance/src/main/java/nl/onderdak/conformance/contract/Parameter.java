// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance.contract;

import com.fasterxml.jackson.databind.JsonNode;

/** A parameter of an operation, with the schema of its value. */
public record Parameter(String name, String in, boolean required, JsonNode schema) {}
