package io.seneschal.cli;

import io.seneschal.cli.access.ExplainAccess;
import io.seneschal.cli.access.GrantAccess;
import io.seneschal.cli.access.ListAccesses;
import io.seneschal.cli.access.RevokeAccess;
import io.seneschal.cli.audit.ExportTrail;
import io.seneschal.cli.audit.ListEvents;
import io.seneschal.cli.audit.ShowHead;
import io.seneschal.cli.audit.VerifyTrail;
import io.seneschal.cli.billing.AddPaymentMethod;
import io.seneschal.cli.billing.CancelOrder;
import io.seneschal.cli.billing.CancelProForma;
import io.seneschal.cli.billing.CreateOrder;
import io.seneschal.cli.billing.CreditInvoice;
import io.seneschal.cli.billing.DepositMoney;
import io.seneschal.cli.billing.ListCreditNotes;
import io.seneschal.cli.billing.ListInvoices;
import io.seneschal.cli.billing.ListOrders;
import io.seneschal.cli.billing.ListPaymentMethods;
import io.seneschal.cli.billing.ListPayments;
import io.seneschal.cli.billing.ListPrepaidEntries;
import io.seneschal.cli.billing.ListProFormas;
import io.seneschal.cli.billing.MatchTransfers;
import io.seneschal.cli.billing.PayOrder;
import io.seneschal.cli.billing.PayProducts;
import io.seneschal.cli.billing.RemovePaymentMethod;
import io.seneschal.cli.billing.ResolvePayments;
import io.seneschal.cli.billing.ShowInvoice;
import io.seneschal.cli.billing.ShowOrder;
import io.seneschal.cli.billing.ShowPayment;
import io.seneschal.cli.billing.ShowPrepaidAccount;
import io.seneschal.cli.billing.ShowProForma;
import io.seneschal.cli.billing.SimulateProvider;
import io.seneschal.cli.billing.WriteInvoice;
import io.seneschal.cli.billing.WriteProForma;
import io.seneschal.cli.blueprint.ApplyOrganisation;
import io.seneschal.cli.blueprint.ExportOrganisation;
import io.seneschal.cli.blueprint.PlanOrganisation;
import io.seneschal.cli.mailbox.AddDevice;
import io.seneschal.cli.mailbox.CancelDeviceInvitation;
import io.seneschal.cli.mailbox.ChangeDevice;
import io.seneschal.cli.mailbox.ChangeMailbox;
import io.seneschal.cli.mailbox.CloseMailbox;
import io.seneschal.cli.mailbox.CreateMailbox;
import io.seneschal.cli.mailbox.DeleteMailbox;
import io.seneschal.cli.mailbox.DisconnectAllDevices;
import io.seneschal.cli.mailbox.DisconnectDevice;
import io.seneschal.cli.mailbox.InviteDevice;
import io.seneschal.cli.mailbox.ListDeviceInvitations;
import io.seneschal.cli.mailbox.ListDevices;
import io.seneschal.cli.mailbox.ListMailboxUsers;
import io.seneschal.cli.mailbox.ListMailboxes;
import io.seneschal.cli.mailbox.OpenMailbox;
import io.seneschal.cli.mailbox.RenameDevice;
import io.seneschal.cli.mailbox.RotateDevice;
import io.seneschal.cli.mailbox.ShowDevice;
import io.seneschal.cli.mailbox.ShowMailbox;
import io.seneschal.cli.mailbox.VerifyDevicePassword;
import io.seneschal.cli.operation.MigrateDatabase;
import io.seneschal.cli.operation.RotateKeys;
import io.seneschal.cli.operation.ShowDatabase;
import io.seneschal.cli.organisation.AppointLegalResponsible;
import io.seneschal.cli.organisation.CancelInvitation;
import io.seneschal.cli.organisation.ChangeRole;
import io.seneschal.cli.organisation.CreateOrganisation;
import io.seneschal.cli.organisation.DeleteOrganisation;
import io.seneschal.cli.organisation.ImportMembers;
import io.seneschal.cli.organisation.InviteMember;
import io.seneschal.cli.organisation.ListInvitations;
import io.seneschal.cli.organisation.ListMembers;
import io.seneschal.cli.organisation.ListOrganisations;
import io.seneschal.cli.organisation.ReinstateMember;
import io.seneschal.cli.organisation.RemoveMembers;
import io.seneschal.cli.organisation.ResendInvitation;
import io.seneschal.cli.organisation.ShowOrganisation;
import io.seneschal.cli.organisation.SuspendMember;
import io.seneschal.cli.product.ChangeProduct;
import io.seneschal.cli.product.CreateProduct;
import io.seneschal.cli.product.ListProducts;
import io.seneschal.cli.product.ListTypes;
import io.seneschal.cli.product.RenameProduct;
import io.seneschal.cli.product.ShowProduct;
import io.seneschal.cli.renewal.ForecastRenewals;
import io.seneschal.cli.renewal.ListMissed;
import io.seneschal.cli.renewal.ListRenewals;
import io.seneschal.cli.renewal.RunRenewals;
import io.seneschal.cli.renewal.SimulateRenewals;
import io.seneschal.cli.renewal.SwitchOff;
import io.seneschal.cli.renewal.SwitchOn;
import io.seneschal.cli.security.CreateToken;
import io.seneschal.cli.security.ListTokens;
import io.seneschal.cli.security.RevokeToken;
import io.seneschal.cli.support.AssignTicket;
import io.seneschal.cli.support.ListGrants;
import io.seneschal.cli.support.ListTickets;
import io.seneschal.cli.support.ListUses;
import io.seneschal.cli.support.RevokeGrant;
import io.seneschal.cli.support.ShowTicket;
import io.seneschal.cli.support.UnassignTicket;
import io.seneschal.cli.team.AddToTeam;
import io.seneschal.cli.team.ChangeTeam;
import io.seneschal.cli.team.CreateTeam;
import io.seneschal.cli.team.DeleteTeam;
import io.seneschal.cli.team.InviteIntoTeam;
import io.seneschal.cli.team.ListTeamMembers;
import io.seneschal.cli.team.ListTeams;
import io.seneschal.cli.team.RemoveFromTeam;
import io.seneschal.cli.team.ShowTeam;
import io.seneschal.cli.user.CloseUser;
import io.seneschal.cli.user.CreateUser;
import io.seneschal.cli.user.ListUsers;
import io.seneschal.cli.user.ShowUser;
import java.util.List;

/** What there are commands about, each with its verbs: in the order of the help. */
final class Nouns {

    static final List<Noun> ALL = List.of(
            new Noun(
                    "user",
                    "Users: people with one login for all their organisations.",
                    List.of(CreateUser::new, ListUsers::new, ShowUser::new, CloseUser::new)),
            new Noun(
                    "token",
                    "Tokens: keys with which programs act.",
                    List.of(CreateToken::new, ListTokens::new, RevokeToken::new)),
            new Noun(
                    "org",
                    "Organisations, and who answers for them.",
                    List.of(
                            CreateOrganisation::new,
                            ListOrganisations::new,
                            ShowOrganisation::new,
                            DeleteOrganisation::new,
                            AppointLegalResponsible::new,
                            ExportOrganisation::new,
                            PlanOrganisation::new,
                            ApplyOrganisation::new)),
            new Noun(
                    "member",
                    "Members of an organisation, and invitations to become one.",
                    List.of(
                            ListMembers::new,
                            InviteMember::new,
                            ChangeRole::new,
                            RemoveMembers::new,
                            SuspendMember::new,
                            ReinstateMember::new,
                            ImportMembers::new,
                            ListInvitations::new,
                            ResendInvitation::new,
                            CancelInvitation::new)),
            new Noun(
                    "product",
                    "Products of an organisation, and who may use them.",
                    List.of(
                            CreateProduct::new,
                            ListProducts::new,
                            ShowProduct::new,
                            RenameProduct::new,
                            ChangeProduct::new,
                            ListTypes::new,
                            GrantAccess::new,
                            RevokeAccess::new,
                            ListAccesses::new,
                            ExplainAccess::new)),
            new Noun(
                    "team",
                    "Teams: members of an organisation that get their accesses together.",
                    List.of(
                            CreateTeam::new,
                            ListTeams::new,
                            ShowTeam::new,
                            ChangeTeam::new,
                            DeleteTeam::new,
                            ListTeamMembers::new,
                            AddToTeam::new,
                            RemoveFromTeam::new,
                            InviteIntoTeam::new)),
            new Noun(
                    "invoice",
                    "Invoices of an organisation, and giving back what was paid.",
                    List.of(
                            ListInvoices::new,
                            ShowInvoice::new,
                            WriteInvoice::new,
                            CreditInvoice::new,
                            ListCreditNotes::new)),
            new Noun(
                    "pro-forma",
                    "Pro forma invoices, which bank transfers are paid against.",
                    List.of(ListProFormas::new, ShowProForma::new, WriteProForma::new, CancelProForma::new)),
            new Noun(
                    "mailbox",
                    "Mailboxes of an organisation's mail services, and who may use them.",
                    List.of(
                            CreateMailbox::new,
                            ListMailboxes::new,
                            ShowMailbox::new,
                            ChangeMailbox::new,
                            DeleteMailbox::new,
                            OpenMailbox::new,
                            CloseMailbox::new,
                            ListMailboxUsers::new)),
            new Noun(
                    "device",
                    "Devices that read and send the mail of a mailbox, each with a password of its own.",
                    List.of(
                            AddDevice::new,
                            ListDevices::new,
                            ShowDevice::new,
                            RenameDevice::new,
                            ChangeDevice::new,
                            RotateDevice::new,
                            DisconnectDevice::new,
                            DisconnectAllDevices::new,
                            VerifyDevicePassword::new,
                            InviteDevice::new,
                            ListDeviceInvitations::new,
                            CancelDeviceInvitation::new)),
            new Noun(
                    "renewal",
                    "Renewals: what is due when, what is renewed by itself, and what will happen.",
                    List.of(
                            ListRenewals::new,
                            SwitchOn::new,
                            SwitchOff::new,
                            RunRenewals::new,
                            ForecastRenewals::new,
                            SimulateRenewals::new,
                            ListMissed::new)),
            new Noun(
                    "support",
                    "Support: tickets, who handles them, and what people have opened to it.",
                    List.of(
                            ListTickets::new,
                            ShowTicket::new,
                            AssignTicket::new,
                            UnassignTicket::new,
                            ListGrants::new,
                            RevokeGrant::new,
                            ListUses::new)),
            new Noun(
                    "order",
                    "Orders: products that an organisation wants to rent, paid at once or later.",
                    List.of(ListOrders::new, ShowOrder::new, CreateOrder::new, PayOrder::new, CancelOrder::new)),
            new Noun(
                    "payment",
                    "Payments, by which means they are made, and the provider that moves their money.",
                    List.of(
                            ListPayments::new,
                            ShowPayment::new,
                            PayProducts::new,
                            ResolvePayments::new,
                            MatchTransfers::new,
                            AddPaymentMethod::new,
                            ListPaymentMethods::new,
                            RemovePaymentMethod::new,
                            SimulateProvider::new)),
            new Noun(
                    "prepaid",
                    "Prepaid accounts: money that organisations have paid in advance.",
                    List.of(ShowPrepaidAccount::new, ListPrepaidEntries::new, DepositMoney::new)),
            new Noun(
                    "audit",
                    "The audit trail: everything that was changed, and how to prove it.",
                    List.of(ListEvents::new, VerifyTrail::new, ExportTrail::new, ShowHead::new)),
            new Noun(
                    "db",
                    "The database, and the keys of what it keeps.",
                    List.of(MigrateDatabase::new, ShowDatabase::new, RotateKeys::new)));

    private Nouns() {}
}
