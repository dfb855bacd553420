package io.seneschal.domain.blueprint;

import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.ProductId;
import io.seneschal.domain.shared.Refusal;
import io.seneschal.domain.shared.UserId;
import java.util.List;
import java.util.Map;

/** Every "no" about an organisation as a file. Nothing of a refused file is applied. */
public abstract sealed class BlueprintRefusal extends Refusal {

    private BlueprintRefusal(Kind kind, String code, Map<String, Object> because, String... remedies) {
        super(kind, code, because, remedies);
    }

    /** What stands there can't be meant, whatever the organisation is like; the problem is another refusal's code. */
    public static final class UnusableEntry extends BlueprintRefusal {
        public UnusableEntry(Place place, Refusal problem) {
            super(
                    Kind.INVALID,
                    "blueprint.unusable-entry",
                    facts(
                            "line",
                            place.line(),
                            "field",
                            place.field(),
                            "problem",
                            problem.code(),
                            "facts",
                            problem.because().values().stream()
                                    .map(Object::toString)
                                    .toList()),
                    "correct-the-file");
        }
    }

    /** A member, a team or an access stands there twice, perhaps in another case. */
    public static final class DuplicateEntry extends BlueprintRefusal {
        public DuplicateEntry(Place place, String value, long firstLine) {
            super(
                    Kind.INVALID,
                    "blueprint.duplicate-entry",
                    facts("line", place.line(), "field", place.field(), "value", value, "first_line", firstLine),
                    "correct-the-file");
        }
    }

    /** The file is about another organisation than was asked for. */
    public static final class OtherOrganisation extends BlueprintRefusal {
        public OtherOrganisation(OrganisationId inFile, OrganisationId asked) {
            super(
                    Kind.INVALID,
                    "blueprint.other-organisation",
                    facts("in_file", inFile, "asked", asked),
                    "use-the-file-of-this-organisation");
        }
    }

    /** Products are opened by operators or ordered, not written into a file. */
    public static final class UnknownProductNamed extends BlueprintRefusal {
        public UnknownProductNamed(Place place, String product) {
            super(
                    Kind.INVALID,
                    "blueprint.unknown-product",
                    facts("line", place.line(), "field", place.field(), "product", product),
                    "list-the-products",
                    "correct-the-file");
        }
    }

    /** Several products are called so; their ids tell them apart. */
    public static final class AmbiguousProduct extends BlueprintRefusal {
        public AmbiguousProduct(Place place, String product, List<ProductId> candidates) {
            super(
                    Kind.INVALID,
                    "blueprint.ambiguous-product",
                    facts(
                            "line",
                            place.line(),
                            "field",
                            place.field(),
                            "product",
                            product,
                            "candidates",
                            candidates.stream().map(ProductId::toString).toList()),
                    "use-the-id");
        }
    }

    /** A team names somebody who will be no member and is not invited. */
    public static final class UnknownPerson extends BlueprintRefusal {
        public UnknownPerson(Place place, EmailAddress email) {
            super(
                    Kind.INVALID,
                    "blueprint.unknown-person",
                    facts("line", place.line(), "field", place.field(), "email", email),
                    "name-them-among-the-members");
        }
    }

    /** A team is led by one of its members (TEAM-6). */
    public static final class LeaderElsewhere extends BlueprintRefusal {
        public LeaderElsewhere(Place place, EmailAddress email) {
            super(
                    Kind.INVALID,
                    "blueprint.leader-elsewhere",
                    facts("line", place.line(), "field", place.field(), "email", email),
                    "name-them-among-the-members-of-the-team");
        }
    }

    /** Who is no member is invited, and an invitation needs to say more than an address. */
    public static final class InvitationIncomplete extends BlueprintRefusal {
        public InvitationIncomplete(Place place, EmailAddress email, List<String> missing) {
            super(
                    Kind.INVALID,
                    "blueprint.invitation-incomplete",
                    facts("line", place.line(), "field", place.field(), "email", email, "missing", missing),
                    "correct-the-file");
        }
    }

    /** Who is invited is no member yet: they can't be suspended, lead a team, or get a part of a product. */
    public static final class OnlyForMembers extends BlueprintRefusal {
        public OnlyForMembers(Place place, EmailAddress email) {
            super(
                    Kind.INVALID,
                    "blueprint.only-for-members",
                    facts("line", place.line(), "field", place.field(), "email", email),
                    "wait-until-they-have-accepted");
        }
    }

    /** A guard: at least so many must answer for the organisation afterwards. */
    public static final class TooFewLegalResponsibles extends BlueprintRefusal {
        public TooFewLegalResponsibles(int least, int left) {
            super(
                    Kind.CONFLICT,
                    "blueprint.too-few-legal-responsibles",
                    facts("least", least, "left", left),
                    "correct-the-file",
                    "change-the-guard");
        }
    }

    /** A guard: at most so many members may be removed at once. */
    public static final class TooManyRemovals extends BlueprintRefusal {
        public TooManyRemovals(int most, int removals) {
            super(
                    Kind.CONFLICT,
                    "blueprint.too-many-removals",
                    facts("most", most, "removals", removals),
                    "correct-the-file",
                    "change-the-guard");
        }
    }

    /** A guard: this user must still be one who manages members afterwards. */
    public static final class SelfNotKept extends BlueprintRefusal {
        public SelfNotKept(UserId user) {
            super(
                    Kind.CONFLICT,
                    "blueprint.self-not-kept",
                    facts("user", user),
                    "correct-the-file",
                    "change-the-guard");
        }
    }

    /** What would change was looked at, and would be something else by now. */
    public static final class BlueprintPlanStale extends BlueprintRefusal {
        public BlueprintPlanStale(OrganisationId organisation) {
            super(
                    Kind.CONFLICT,
                    "blueprint.plan-stale",
                    facts("organisation", organisation),
                    "plan-the-blueprint-again");
        }
    }
}
