// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.reproduce;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.PseudoInstruction;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A class with its text constants apart from its code. Two classes of which these are equal differ in the order of
 * their texts only.
 *
 * @param code members and instructions in their order, each text replaced by the same word
 * @param texts the texts, sorted
 */
record TextsApart(List<String> code, List<String> texts) {

    /** @throws IllegalArgumentException when the class has an unknown construct */
    static TextsApart of(byte[] content) {
        var read = ClassFile.of(ClassFile.DebugElementsOption.DROP_DEBUG).parse(content);
        var code = new ArrayList<String>();
        var texts = new ArrayList<String>();
        code.add(read.flags().flags() + " " + read.superclass() + " " + read.interfaces() + " " + read.attributes());
        members(read, code, texts);
        Collections.sort(texts);
        return new TextsApart(code, texts);
    }

    private static void members(ClassModel read, List<String> code, List<String> texts) {
        read.fields()
                .forEach(field -> code.add(field.flags().flags() + " " + field.fieldName() + " " + field.fieldType()));
        for (MethodModel method : read.methods()) {
            code.add(method.flags().flags() + " " + method.methodName() + " " + method.methodType());
            method.code().ifPresent(body -> instructions(body, code, texts));
        }
    }

    private static void instructions(CodeModel body, List<String> code, List<String> texts) {
        Map<Label, Integer> places = new HashMap<>();
        for (CodeElement element : body) {
            if (element instanceof LabelTarget target) {
                places.put(target.label(), places.size());
            }
        }
        for (CodeElement element : body) {
            code.add(text(element, places, texts));
        }
    }

    private static String text(CodeElement element, Map<Label, Integer> places, List<String> texts) {
        return switch (element) {
            case LabelTarget target -> "place " + places.get(target.label());
            case ExceptionCatch handler ->
                "catch %s from %d to %d at %d"
                        .formatted(
                                handler.catchType(),
                                places.get(handler.tryStart()),
                                places.get(handler.tryEnd()),
                                places.get(handler.handler()));
            case BranchInstruction branch -> branch.opcode() + " to place " + places.get(branch.target());
            case ConstantInstruction constant
            when constant.constantValue() instanceof String said -> {
                texts.add(said);
                yield "text";
            }
            case ConstantInstruction constant -> constant.opcode() + " " + constant.constantValue();
            case InvokeDynamicInstruction call ->
                "call %s %s by %s with %s"
                        .formatted(call.name(), call.typeSymbol(), call.bootstrapMethod(), call.bootstrapArgs());
            case LookupSwitchInstruction _, TableSwitchInstruction _ ->
                throw new IllegalArgumentException("it is not known how to read " + element);
            case Instruction instruction -> instruction.toString();
            case PseudoInstruction other -> throw new IllegalArgumentException("it is not known how to read " + other);
            default -> "";
        };
    }
}
