package io.seneschal.rest.organisation;

import io.seneschal.application.organisation.AnsweringInvitations.Outlook;
import io.seneschal.application.shared.Sentences;
import io.seneschal.domain.organisation.Invitation;
import io.seneschal.domain.shared.Language;
import io.seneschal.rest.shared.Published;
import io.seneschal.rest.shared.Response;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;

/** What somebody sees who opens the link of their invitation in a browser, in the language they were invited in. */
public final class InvitationPage {

    private static final String CODE = "page.invitation";

    private final Sentences sentences;
    private final Published published;

    public InvitationPage(Sentences sentences, Published published) {
        this.sentences = sentences;
        this.published = published;
    }

    Response show(Outlook outlook) {
        var invitation = outlook.invitation();
        var language = invitation.offer().locale().language();
        var details = outlook.organisation().details();
        var facts = Map.<String, Object>of(
                "organisation", details.name().text(),
                "name", invitation.offer().name().full(),
                "until", day(invitation, details.billingZone().zone(), language));
        return published
                .page(language, sentences.title(CODE, language))
                .paragraph(sentences.detail(CODE, facts, language))
                .paragraph(sentences.detail(CODE + "-answer", facts, language))
                .response();
    }

    private static String day(Invitation invitation, ZoneId zone, Language language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(Locale.forLanguageTag(language.tag()))
                .format(invitation.expiresAt().atZone(zone));
    }
}
