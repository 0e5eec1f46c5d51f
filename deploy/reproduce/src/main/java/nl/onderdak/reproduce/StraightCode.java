// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.reproduce;

import java.lang.classfile.AttributedElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.classfile.attribute.ExceptionsAttribute;
import java.lang.classfile.attribute.SignatureAttribute;
import java.lang.classfile.attribute.StackMapTableAttribute;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.StackInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads a class that Quarkus generated as a list of statements. Such code has no branches; a class with an
 * unknown construct is refused, so that the comparison covers everything.
 */
final class StraightCode {

    /** The parts of a recorded step, which pass values to later parts in an array. */
    private static final Pattern PART_OF_A_STEP =
            Pattern.compile("deploy_[0-9]+\\(Lio/quarkus/runtime/StartupContext;\\[Ljava/lang/Object;\\)V");

    private static final String ARRAY_OF_KEPT_VALUES = "$quarkus$createArray()[Ljava/lang/Object;";

    private static final int KEPT_VALUES = 2;

    private final Pattern numbered;
    private final boolean orderCounts;
    private final ClassModel read;
    private final List<Statement> statements = new ArrayList<>();
    private final Map<Object, String> kept = new HashMap<>();
    private Object placesForKept = 0;

    private StraightCode(ClassModel read, Pattern numbered, boolean orderCounts) {
        this.read = read;
        this.numbered = numbered;
        this.orderCounts = orderCounts;
    }

    /**
     * The statements of a class.
     *
     * @param numbered names that may have another number
     * @param orderCounts whether a statement is at its place, or just somewhere in its method
     * @throws IllegalArgumentException when the class has an unknown construct
     */
    static List<Statement> read(byte[] content, Pattern numbered, boolean orderCounts) {
        var code = new StraightCode(ClassFile.of().parse(content), numbered, orderCounts);
        code.readClass();
        return code.statements;
    }

    private void readClass() {
        add(
                "class",
                new Statement.Draft()
                        .add("%d %s extends %s implements %s"
                                .formatted(
                                        read.majorVersion(),
                                        read.flags().flags(),
                                        read.superclass().map(ClassEntry::asInternalName),
                                        names(read.interfaces())))
                        .add(attributes(read)));
        for (var field : read.fields()) {
            var draft = new Statement.Draft()
                    .add(field.flags().flags() + " " + field.fieldType().stringValue() + attributes(field));
            name(field.fieldName().stringValue(), draft);
            add("field", draft);
        }
        read.methods().forEach(method -> new Body(method).read());
        if (!placesForKept.equals(kept.size())) {
            throw unknown(kept.size() + " values kept in an array of " + placesForKept);
        }
    }

    private void add(String place, Statement.Draft draft) {
        var where = read.thisClass().asInternalName() + " " + place + (orderCounts ? " " + statements.size() : "");
        statements.add(draft.at(where));
    }

    private void name(String said, Statement.Draft draft) {
        if (numbered.matcher(said).matches()) {
            draft.gap(said);
        } else {
            draft.add("\"" + said + "\"");
        }
    }

    private static List<String> names(List<ClassEntry> classes) {
        return classes.stream().map(ClassEntry::asInternalName).toList();
    }

    private static String attributes(AttributedElement element) {
        var text = new StringBuilder();
        for (var attribute : element.attributes()) {
            switch (attribute) {
                case SignatureAttribute generic -> text.append(" " + generic.signature());
                case ExceptionsAttribute thrown -> text.append(" throws " + names(thrown.exceptions()));
                case CodeAttribute code -> text.append(attributes(code));
                case StackMapTableAttribute types -> {
                    // follows from the instructions
                }
                default -> throw unknown(attribute);
            }
        }
        return text.toString();
    }

    private static IllegalArgumentException unknown(Object part) {
        return new IllegalArgumentException("it is not known how to read " + part);
    }

    /** The instructions of a method. Values have names of their own, independent of their variables. */
    private final class Body {

        private final MethodModel method;
        private final String signature;
        private final Map<Integer, String> values = new HashMap<>();
        private int stored;

        Body(MethodModel method) {
            this.method = method;
            this.signature =
                    method.methodName().stringValue() + method.methodType().stringValue();
        }

        void read() {
            add(place(), new Statement.Draft().add(method.flags().flags() + " " + signature + attributes(method)));
            method.code().ifPresent(code -> {
                if (!code.exceptionHandlers().isEmpty()) {
                    throw unknown(code.exceptionHandlers());
                }
                var statement = new ArrayList<Instruction>();
                int depth = 0;
                for (var element : code) {
                    if (element instanceof Instruction instruction) {
                        statement.add(instruction);
                        depth += change(instruction);
                        if (depth == 0) {
                            write(statement);
                            statement.clear();
                        }
                    }
                }
                if (!statement.isEmpty()) {
                    throw unknown(statement);
                }
            });
        }

        /** The parts of a step are one: the division into parts follows from the order. */
        private String place() {
            return isPartOfAStep() && !orderCounts ? "deploy" : signature;
        }

        private boolean isPartOfAStep() {
            return PART_OF_A_STEP.matcher(signature).matches();
        }

        /** An instruction that only passes a value is followed and not recorded: it follows from the order too. */
        private void write(List<Instruction> statement) {
            if (statement.size() == 4
                    && isKeptValue(statement, 0)
                    && statement.get(2) instanceof LoadInstruction load) {
                if (kept.put(index(statement, 0), values.get(load.slot())) != null) {
                    throw unknown("two values kept as one");
                }
                return;
            }
            if (statement.size() == 5
                    && isFetched(statement, 0)
                    && statement.get(4) instanceof StoreInstruction store) {
                values.put(store.slot(), kept.get(index(statement, 0)));
                return;
            }
            var draft = new Statement.Draft();
            for (int i = 0; i < statement.size(); i++) {
                if (isFetched(statement, i)) {
                    draft.add("load REFERENCE").gap(kept.get(index(statement, i)));
                    i += 3;
                } else if (signature.equals(ARRAY_OF_KEPT_VALUES)
                        && statement.get(i) instanceof ConstantInstruction count) {
                    placesForKept = count.constantValue();
                } else if (!isCastOfVariable(statement, i)) {
                    write(statement.get(i), draft);
                }
            }
            add(place(), draft);
        }

        private boolean isKeptValue(List<Instruction> statement, int at) {
            return isPartOfAStep()
                    && at + 3 < statement.size()
                    && statement.get(at) instanceof LoadInstruction array
                    && array.slot() == KEPT_VALUES
                    && statement.get(at + 1) instanceof ConstantInstruction;
        }

        private boolean isFetched(List<Instruction> statement, int at) {
            return isKeptValue(statement, at)
                    && statement.get(at + 2) instanceof ArrayLoadInstruction
                    && statement.get(at + 3) instanceof TypeCheckInstruction;
        }

        /** Whether a value is cast before it is used depends on where it comes from: a variable or the array. */
        private boolean isCastOfVariable(List<Instruction> statement, int at) {
            return isPartOfAStep()
                    && !orderCounts
                    && at > 0
                    && statement.get(at).opcode() == Opcode.CHECKCAST
                    && (statement.get(at - 1) instanceof LoadInstruction
                            || statement.get(at - 1).opcode() == Opcode.CHECKCAST);
        }

        private static Object index(List<Instruction> statement, int at) {
            return ((ConstantInstruction) statement.get(at + 1)).constantValue();
        }

        private void write(Instruction instruction, Statement.Draft draft) {
            draft.add(
                    switch (instruction) {
                        // in any notation
                        case LoadInstruction load -> "load " + load.typeKind();
                        case StoreInstruction store -> "store " + store.typeKind();
                        case ConstantInstruction constant -> "constant " + constant.typeKind();
                        default -> instruction.opcode().name();
                    });
            switch (instruction) {
                case LoadInstruction load when values.containsKey(load.slot()) -> draft.gap(values.get(load.slot()));
                case LoadInstruction load -> draft.add("parameter " + load.slot());
                case StoreInstruction store -> {
                    values.put(store.slot(), "value %d of %s.%s".formatted(stored++, read.thisClass(), signature));
                    draft.gap(values.get(store.slot()));
                }
                case ConstantInstruction constant
                when constant.constantValue() instanceof String text -> name(text, draft);
                case ConstantInstruction constant ->
                    draft.add(constant.constantValue().toString());
                case FieldInstruction field -> {
                    draft.add(
                            field.owner().asInternalName() + " " + field.type().stringValue());
                    name(field.name().stringValue(), draft);
                }
                case InvokeInstruction call ->
                    draft.add(call.owner().asInternalName() + "." + call.name() + call.type()
                            + (call.isInterface() ? " of an interface" : ""));
                case NewObjectInstruction made -> draft.add(made.className().asInternalName());
                case NewReferenceArrayInstruction array ->
                    draft.add(array.componentType().asInternalName());
                case TypeCheckInstruction check -> draft.add(check.type().asInternalName());
                default -> {
                    // its name identifies it
                }
            }
        }

        /** By how much an instruction makes the operand stack deeper. */
        private int change(Instruction instruction) {
            return switch (instruction) {
                case LoadInstruction load -> load.typeKind().slotSize();
                case StoreInstruction store -> -store.typeKind().slotSize();
                case ConstantInstruction constant -> constant.typeKind().slotSize();
                case FieldInstruction field -> {
                    int size = size(field.typeSymbol());
                    yield switch (field.opcode()) {
                        case GETSTATIC -> size;
                        case PUTSTATIC -> -size;
                        case GETFIELD -> size - 1;
                        default -> -size - 1;
                    };
                }
                case InvokeInstruction call ->
                    size(call.typeSymbol().returnType())
                            - sizes(call.typeSymbol())
                            - (call.opcode() == Opcode.INVOKESTATIC ? 0 : 1);
                case NewObjectInstruction made -> 1;
                case NewReferenceArrayInstruction array -> 0;
                case TypeCheckInstruction check -> 0;
                case ArrayLoadInstruction load -> load.typeKind().slotSize() - 2;
                case ArrayStoreInstruction store -> -store.typeKind().slotSize() - 2;
                case StackInstruction stack when stack.opcode() == Opcode.DUP -> 1;
                case StackInstruction stack when stack.opcode() == Opcode.POP -> -1;
                case ReturnInstruction end -> -end.typeKind().slotSize();
                default -> throw unknown(instruction);
            };
        }

        private static int size(ClassDesc type) {
            return TypeKind.from(type).slotSize();
        }

        private static int sizes(MethodTypeDesc type) {
            return type.parameterList().stream().mapToInt(Body::size).sum();
        }
    }
}
