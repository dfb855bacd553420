package io.seneschal.application.shared;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.domain.shared.Refusal;
import io.seneschal.testing.DomainClasses;
import io.seneschal.testing.EveryRefusal;
import io.seneschal.testing.Rule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@Rule("AUT-2")
@DisplayNameGeneration(ReplaceUnderscores.class)
class RefusalsTest {

    static final String CODE = "[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*";
    static final String WORD = "[a-z]+(-[a-z]+)*";

    @Test
    void each_says_its_own_code() {
        var codes =
                EveryRefusal.samples().stream().collect(groupingBy(Refusal::code, mapping(Object::getClass, toSet())));

        assertThat(codes.values()).allMatch(classes -> classes.size() == 1);
        assertThat(codes).hasSameSizeAs(DomainClasses.concrete(Refusal.class));
        assertThat(codes.keySet()).allMatch(code -> code.matches(CODE));
    }

    @Test
    void each_says_what_would_help() {
        assertThat(EveryRefusal.samples())
                .allSatisfy(refusal -> assertThat(refusal.remedies())
                        .isNotEmpty()
                        .doesNotHaveDuplicates()
                        .allMatch(remedy -> remedy.matches(WORD)));
    }

    @Test
    void facts_are_texts_numbers_truth_values_and_lists_and_counts_of_them() {
        assertThat(EveryRefusal.samples())
                .allSatisfy(refusal -> assertThat(refusal.because().values())
                        .allMatch(fact -> fact instanceof String
                                || fact instanceof Number
                                || fact instanceof Boolean
                                || fact instanceof List
                                || fact instanceof Map));
    }

    @Test
    void facts_are_named_in_snake_case() {
        assertThat(EveryRefusal.samples())
                .allSatisfy(refusal ->
                        assertThat(refusal.because().keySet()).allMatch(fact -> fact.matches("[a-z]+(_[a-z]+)*")));
    }

    @Test
    void facts_cannot_be_changed_by_who_hears_them() {
        assertThat(EveryRefusal.samples())
                .allSatisfy(refusal -> assertThat(refusal.because()).isUnmodifiable());
    }

    @Test
    void it_is_an_answer_and_carries_no_stack_trace() {
        assertThat(EveryRefusal.samples()).allMatch(refusal -> refusal.getStackTrace().length == 0);
    }
}
