package io.seneschal.application;

import io.seneschal.application.billing.BillingSettings;
import io.seneschal.application.mailbox.MailServers;
import io.seneschal.application.renewal.RenewalSettings;
import io.seneschal.application.support.ProviderNetworks;
import io.seneschal.application.support.SupportCoverage;
import io.seneschal.domain.product.Catalogue;

/**
 * What the provider whose system this is has set up.
 *
 * @param catalogue what there is to rent
 * @param mailServers what people are told to enter in their devices
 * @param networks from where its support works
 * @param coverage what its support helps with, and what not
 * @param billing as whom it writes invoices and takes money
 * @param renewals when what is rented is paid for again, and what becomes of what isn't
 */
public record Provider(
        Catalogue catalogue,
        MailServers mailServers,
        ProviderNetworks networks,
        SupportCoverage coverage,
        BillingSettings billing,
        RenewalSettings renewals) {}
