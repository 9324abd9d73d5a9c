// Made by desk/scripts/generate-client.ts from contract/; do not edit.

export interface paths {
    "/api/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Accounts by user name; who may only invite sees those without a granted role of people within reach. */
        get: operations["listAccounts"];
        put?: never;
        /** Creates an account with a first password. */
        post: operations["createAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes name, roles, person or state of an account; disabling it ends its sessions at once. */
        patch: operations["changeAccount"];
        trace?: never;
    };
    "/api/accounts/{id}/invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new link for an account without a password; the one before opens nothing any more. */
        post: operations["renewInvitation"];
        /** Withdraws the link of an account that was not used yet. */
        delete: operations["withdrawInvitation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/lock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Lets everybody try the account’s password again at once, who got it wrong too often. */
        delete: operations["liftLock"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/second-factor/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes the second factor from an account whose owner lost it; the reason goes into the ledger. */
        post: operations["resetSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Signs an account out everywhere at once; it may sign in again. */
        delete: operations["endAccountSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/from-people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes an account without password and without granted role for each of these people who has none. */
        post: operations["accountsFromPeople"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/from-people/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Who of these people would get an account, has one, or cannot have one and why. Changes nothing. */
        post: operations["previewAccounts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/invitations.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new invitation link for each of these accounts that has no password, as a workbook. Links before open nothing any more. Leaves ledger entries. */
        post: operations["invitationLinks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/invite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Creates an account without a password, and the link by which the invited chooses one. */
        post: operations["inviteAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/password-renewal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs these accounts out everywhere and asks each for another password at the next sign-in. The reason goes into the ledger. */
        post: operations["askRenewals"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bulk-changes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One bulk change of one’s own: how far it is, what was skipped and why. */
        get: operations["readBulkChange"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bulk-changes/{id}/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Does what was looked at, part by part; a record that changed since is skipped. Safe to ask twice. */
        post: operations["applyBulkChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bulk-changes/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stops after the part that is being done; what is done stays done. */
        post: operations["cancelBulkChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bulk-changes/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts back what stood there before, where nothing changed since. */
        post: operations["undoBulkChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendar-feeds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The reader's own calendar feeds, and whose deadlines another could show. */
        get: operations["listCalendarFeeds"];
        put?: never;
        /** A private address that calendar programs read deadlines from; it is told this once. */
        post: operations["createCalendarFeed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendar-feeds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Ends one of the reader's own feeds: its address answers nobody any more. */
        delete: operations["revokeCalendarFeed"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendar/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The feed behind the token (`TOKEN.ics`) as iCalendar (RFC 5545). Unknown, ended or without its role: not found. */
        get: operations["readCalendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/channels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The channels by which messages leave, in the order in which they are taken; secrets by their names alone. */
        get: operations["listChannels"];
        put?: never;
        /** Adds a channel. */
        post: operations["createChannel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/channels/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Removes a channel with its secrets; the log keeps its name. */
        delete: operations["removeChannel"];
        options?: never;
        head?: never;
        /** Changes a channel; where its messages go to changes only together with its secrets. */
        patch: operations["changeChannel"];
        trace?: never;
    };
    "/api/channels/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lets a paused channel send again; what waited for it goes out. */
        post: operations["resumeChannel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/channels/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends a test message by the channel, also while it is off or paused, to the asker or the address named. */
        post: operations["testChannel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/channels/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Puts the channels in order: of several for one way the first that can reach a person is taken. */
        put: operations["orderChannels"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/company": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The company and its settings. */
        get: operations["readCompany"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes the company’s name or province; deadlines follow the province. */
        patch: operations["changeCompany"];
        trace?: never;
    };
    "/api/credential-types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All credential types that apply here: shipped, changed and the company’s own. */
        get: operations["listTypes"];
        put?: never;
        /** Adds a type of the company’s own. */
        post: operations["createType"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/credential-types/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One type, each field with its origin, source and confidence. */
        get: operations["readType"];
        put?: never;
        post?: never;
        /** Removes a type of the company’s own that no credential uses. */
        delete: operations["removeType"];
        options?: never;
        head?: never;
        /** Changes a type for this company; the shipped value stays and can be restored. Deadlines of its credentials are computed again. */
        patch: operations["changeType"];
        trace?: never;
    };
    "/api/credentials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The registry: credentials filtered, sorted and paged. */
        get: operations["listCredentials"];
        put?: never;
        /** Registers a credential of a person; it supersedes a cancelled one of the same number. */
        post: operations["registerCredential"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/credentials/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One credential with its periods and deadlines. */
        get: operations["readCredential"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Corrects what was recorded wrongly; a changed identifying field returns verification to unverified. */
        patch: operations["correctCredential"];
        trace?: never;
    };
    "/api/credentials/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records a cancellation (注销). */
        post: operations["cancelCredential"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/credentials/{id}/colleagues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** To whom the credential’s deadlines may be handed over: the steward, the heads above, HR. */
        get: operations["responsibleCandidates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/credentials/{id}/deadline-answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Acknowledges a deadline, snoozes it, hands it over, or takes that back. */
        post: operations["answerDeadline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/credentials/{id}/deadline-history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened about one deadline: told, pressed for, answered, escalated; newest first. */
        get: operations["deadlineHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/credentials/{id}/deadline-pushes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Presses the holder for it (催办), at most once a day. */
        post: operations["pushDeadline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/credentials/{id}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The archive of a credential. */
        get: operations["listDocuments"];
        put?: never;
        /** Adds a file to a credential, or a newer version of one; its type is found from its content. */
        post: operations["attachDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/credentials/{id}/due": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The deadlines of one credential with what was answered, those further ahead as well. */
        get: operations["credentialDue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/credentials/{id}/give-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decides that the company no longer keeps the credential in force. */
        post: operations["giveUpCredential"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/credentials/{id}/renew": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Adds the next validity period, or a passed review of the present one; the old one stays in the chain. */
        post: operations["renewCredential"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/credentials/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lifts a suspension, or takes a mistaken cancellation back. */
        post: operations["resumeCredential"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/credentials/{id}/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Shows a certificate number that holds an ID number in full; the reason goes into the ledger. */
        post: operations["revealCredential"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/credentials/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records a revocation (吊销或撤销). */
        post: operations["revokeCredential"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/credentials/{id}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Suspends a credential (暂扣). */
        post: operations["suspendCredential"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/credentials/{id}/take-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a given-up credential up again. */
        post: operations["takeUpCredential"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/credentials/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that happened to a credential, newest first. */
        get: operations["credentialTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/credentials/{id}/upload-request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks the holder for an upload; the next document closes it. Asked again, the newer request stands. */
        post: operations["requestUpload"];
        /** Takes the request for an upload back. */
        delete: operations["withdrawUploadRequest"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/credentials/{id}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records one check of genuineness with its result, source and date. */
        post: operations["verifyCredential"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/credentials/bulk-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a change of many credentials would do to each; nothing is changed yet. */
        post: operations["previewCredentialChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/credentials/export.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Exactly the filtered credentials as a workbook; ID numbers masked. The reason goes into the ledger. */
        post: operations["exportCredentials"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/credentials/filter-values": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The professions, levels, labels and registered employers that occur, for the filters. */
        get: operations["filterValues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/documents/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The document’s file, its digest checked. */
        get: operations["downloadDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/documents/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a document out of use; it stays in the history. */
        post: operations["withdrawDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/documents/copy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A person’s documents, or those of a filtered list, as one ZIP or one PDF with a list. Leaves a ledger entry. */
        post: operations["copyDocuments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/documents/due": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Documents whose retention is over, or ends in a month, the longest overdue first, paged. */
        get: operations["dueDocuments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/due": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is due within 90 days or overdue, the longest overdue first. */
        get: operations["listDue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/due/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives one answer to many deadlines in one transaction; what cannot be answered is left, with the reason. */
        post: operations["answerDeadlines"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/due/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How much of it is in each group, was escalated how far, and of how much somebody hears nothing. */
        get: operations["countDue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/due/pushes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Presses the holders of many deadlines, one message to each. */
        post: operations["pushDeadlines"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/forecasts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Deadlines of this month and the 35 after it, within reach: known, expected, how wrong it was before. */
        get: operations["readForecast"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/forecasts/what-if": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The same months if people left, or a type had other rules. Nothing is saved. */
        post: operations["whatIf"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/hours/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a wrong record of hours out of the count; it stays in the list. */
        post: operations["withdrawHours"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Imports, newest first. */
        get: operations["listImports"];
        put?: never;
        /** Takes a spreadsheet; it is read in the background. */
        post: operations["receiveImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One import with its progress, sheets and counts. */
        get: operations["readImport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Writes the plan into the registry in one transaction; a second call changes nothing. */
        post: operations["applyImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stops reading, or puts a plan aside. */
        post: operations["cancelImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Leaves rows out or in, or says which person they belong to (`new` for nobody known). */
        post: operations["decideImportRows"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}/failed-rows.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rows that were not saved, as the file had them, with a reason column. Leaves a ledger entry. */
        get: operations["failedRows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The file as it was received. Leaves a ledger entry. */
        get: operations["importFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}/fix": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Types a value over every cell of a field that holds the same text. */
        post: operations["fixEqualValues"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}/mapping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Corrects header row and columns of a sheet; remembered for the next file of that shape. */
        put: operations["mapImportColumns"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Compares the rows with the registry as it is now. */
        post: operations["planImportAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}/problems": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Problems counted by code, and equal values behind them, for fixing many at once. */
        get: operations["importProblems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The preview: rows with their status, errors first. */
        get: operations["importRows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Types another value over cells of the file; `null` returns to the file’s own. */
        patch: operations["editImportRows"];
        trace?: never;
    };
    "/api/imports/demo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Imports the demo company’s ledger: 500 invented engineers, by the same import. */
        post: operations["loadDemo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/template.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An empty ledger with the columns the import knows best. */
        get: operations["importTemplate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The reader’s own inbox, newest first. */
        get: operations["readInbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inbox/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Marks messages of the reader’s inbox as read: these, or all. */
        post: operations["markRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inbox/unread": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many messages of the reader’s inbox are unread; at most 100. */
        get: operations["countUnread"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Chooses the password of an invited account and signs in. The invitation opens nothing from then on. */
        post: operations["acceptInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invitation/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whose account an invitation is for. The token is in the body, so that no log of addresses has it. */
        post: operations["readInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/message-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** When and how the company tells people. */
        get: operations["readMessageSettings"];
        /** Changes quiet hours, working days, order of ways and language. */
        put: operations["changeMessageSettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/message-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every text of messages, the company’s own over the shipped ones. */
        get: operations["listTemplates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/message-templates/{template}/{way}/{language}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Saves an own text; words it may not name are refused. */
        put: operations["saveTemplate"];
        post?: never;
        /** Takes an own text away; the shipped one is sent again. */
        delete: operations["removeTemplate"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/message-templates/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** How a message with this text would look, filled with examples, and what is wrong with it. */
        post: operations["previewTemplate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The log of messages, newest first, with what became of each. */
        get: operations["listMessages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messages/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One message: what it said, every attempt, and what became of it. */
        get: operations["readMessage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messages/{id}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends a message again; `resends` is how often that was done when it was looked at, so that nobody does it twice by accident. */
        post: operations["resendMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/org-units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The organisation tree, parents before children: the units within reach and what is above them. */
        get: operations["listOrgUnits"];
        put?: never;
        /** Adds a department, branch or company. */
        post: operations["createOrgUnit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/org-units/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Removes an empty unit. */
        delete: operations["removeOrgUnit"];
        options?: never;
        head?: never;
        /** Renames or moves a unit, or names its head. */
        patch: operations["changeOrgUnit"];
        trace?: never;
    };
    "/api/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People, filtered, sorted and paged. */
        get: operations["listPeople"];
        put?: never;
        /** Adds a person. */
        post: operations["createPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One person. */
        get: operations["readPerson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes a person; refuses when somebody else did meanwhile. */
        patch: operations["changePerson"];
        trace?: never;
    };
    "/api/people/{id}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All documents of a person’s credentials. */
        get: operations["personDocuments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}/hours": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A person’s continuing education: records, and for each certificate what is still missing and until when. */
        get: operations["personHours"];
        put?: never;
        /** Records hours of continuing education. */
        post: operations["addHours"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}/reach": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** By which ways a person can be told, and who they are in chat systems. */
        get: operations["readReach"];
        /** Changes a person’s addresses in chat systems, order of ways and language. */
        put: operations["changeReach"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}/reach/try-again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Forgets that an address of a person was refused: the next message goes there again. */
        post: operations["tryAddressAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Shows an ID or phone number in full; the reason goes into the ledger. */
        post: operations["revealPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that happened to a person and their credentials, newest first. */
        get: operations["personTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/bulk-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a change of many people would do to each; nothing is changed yet. */
        post: operations["previewPersonChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/export.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The filtered people as a workbook, sorted as asked; ID numbers masked. The reason goes into the ledger. */
        post: operations["exportPeople"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platforms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Official platforms where certificates can be checked. */
        get: operations["listPlatforms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/print/credentials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Exactly the filtered credentials as a printed ledger (PDF); ID numbers masked. Leaves a ledger entry. */
        post: operations["printCredentials"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/print/labels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Labels of 60 × 40 mm with QR codes for originals, on A4 as PDF. Leaves a ledger entry. */
        post: operations["printLabels"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/print/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Exactly the filtered people as a printed list (PDF); ID and phone numbers masked. Leaves a ledger entry. */
        post: operations["printPeople"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/print/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A person’s certificates with all their periods and documents (证书履历), as PDF. Leaves a ledger entry. */
        post: operations["printResume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reach": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** By which ways the reader is told; not found for an account that is of no person. */
        get: operations["readOwnReach"];
        /** Changes the reader’s own order of ways and language. */
        put: operations["changeOwnReach"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reminder-policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says when and to whom warnings go for a type or category, in a unit or everywhere. */
        post: operations["createReminderPolicy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reminder-policies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Removes a policy; what lies above it applies again. */
        delete: operations["removeReminderPolicy"];
        options?: never;
        head?: never;
        /** Changes the rules of a policy. */
        patch: operations["changeReminderPolicy"];
        trace?: never;
    };
    "/api/reminder-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Who would be told what by the next nightly run, and what a change of the policies would make of it. Changes nothing. */
        post: operations["previewReminders"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reminder-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** When the nightly run begins, the policies of warnings, and the last runs. */
        get: operations["readReminderSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Moves the nightly run. */
        patch: operations["changeReminderSettings"];
        trace?: never;
    };
    "/api/renewal-calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Exams and courses of a span of days, with how many places are taken. */
        get: operations["listEntries"];
        put?: never;
        /** Adds an exam or a course. */
        post: operations["createEntry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/renewal-calendar/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes an exam or a course, or calls it off. */
        patch: operations["changeEntry"];
        trace?: never;
    };
    "/api/renewal-plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The renewals of a year by month, unit and type, with their cost against the budget and what was done. */
        get: operations["readPlan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/renewal-plan/budget": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** What may be spent in a year, by the company or by one unit; null says nothing. */
        put: operations["setBudget"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/renewal-plan/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Adds a line to a frozen plan: more or less cost in a month, with the reason. */
        post: operations["correctPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/renewal-plan/export.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The plan of a year as a workbook, a line a renewal. The reason goes into the ledger. */
        post: operations["exportPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/renewal-plan/freeze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approves the plan of a year and keeps it as it is, line by line. */
        post: operations["freezePlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/renewal-plan/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Plans renewals in other months of their windows. */
        post: operations["movePlanned"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/renewal-plan/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Moves inside the windows that take the peaks of a year down; nothing is moved by asking. */
        get: operations["proposeMoves"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/renewal-templates/{typeId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The steps that a new case of a type gets. */
        get: operations["readTemplate"];
        /** Sets the steps of new cases of a type; none leaves them to the catalogue. */
        put: operations["setTemplate"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/renewals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Renewal cases, the next step that is due first, filtered and paged. */
        get: operations["listRenewals"];
        put?: never;
        /** Opens the case of a credential before its window opens by itself, or of one that has expired. */
        post: operations["openRenewal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/renewals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One renewal case with its steps, its hours and its owner. */
        get: operations["readRenewal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Names who sees to the case; null leaves it to the holder’s steward. */
        patch: operations["changeRenewal"];
        trace?: never;
    };
    "/api/renewals/{id}/steps/{position}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Checks a step off or reopens it, moves its day, says what it cost, puts the holder on an exam or a course. */
        patch: operations["changeStep"];
        trace?: never;
    };
    "/api/renewals/{id}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The new certificate with its days: begins the next period and closes the case. */
        post: operations["submitRenewal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/renewals/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many cases there are by state, and by urgency of those that are not over. */
        get: operations["countRenewals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/response-policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** After how many working days without a reaction who is told, and how far answers may reach. */
        get: operations["readResponsePolicy"];
        /** Changes it. */
        put: operations["changeResponsePolicy"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A few people and certificates for what somebody types, the closest first: for going straight to one of them. */
        get: operations["search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in, and what they may do. */
        get: operations["readSession"];
        put?: never;
        /** Signs in; answers the same for an unknown name and a wrong password. */
        post: operations["signIn"];
        /** Signs out. */
        delete: operations["signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Changes one’s own password and ends one’s other sessions. */
        post: operations["changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether signing in to one’s own account asks for a code, since when, and how many recovery codes are left. */
        get: operations["readSecondFactor"];
        put?: never;
        /** A new secret for an authenticator app; nothing asks for codes until one of it was confirmed. */
        post: operations["beginSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/second-factor/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Turns the second factor on with a code of the app; gives ten recovery codes, this once. */
        post: operations["confirmSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/second-factor/off": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Turns one’s own second factor off, with the password or a code. */
        post: operations["endSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/second-factor/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ten new recovery codes, shown this once; those before are void. */
        post: operations["renewRecoveryCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where one’s own account is signed in, the place used last first. */
        get: operations["listSessions"];
        put?: never;
        post?: never;
        /** Signs oneself out everywhere else. */
        delete: operations["endOtherSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Ends one of one’s own sessions. */
        delete: operations["endSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether this installation still waits for its first administrator. */
        get: operations["readSetup"];
        put?: never;
        /** Creates the first administrator and names the company; signs the administrator in. Needs the one-time set-up token. */
        post: operations["setUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/statistics/cross-table": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Credentials counted by one or two fields, over the same filters as the registry. */
        get: operations["crossTable"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/statistics/dashboard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The certificates within reach today. */
        get: operations["dashboard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/statistics/deadlines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The deadlines of a month within reach, by day; days without one are left out. */
        get: operations["deadlineDays"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The saved views the reader sees: shared ones of their roles, then their own, in their order. */
        get: operations["listViews"];
        put?: never;
        /** Saves a view, for oneself or for everybody of a role; the latter takes `views.share` for the whole company. */
        post: operations["saveView"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/views/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Removes a view. */
        delete: operations["removeView"];
        options?: never;
        head?: never;
        /** Renames a view, shares it with a role, or takes it back. */
        patch: operations["changeView"];
        trace?: never;
    };
    "/api/views/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many records every view of a list shows this reader, in one answer. */
        get: operations["countViews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/views/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Puts views the reader may change into this order. */
        put: operations["orderViews"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description RFC 9457 problem document. `code` is of a closed list; `detail` is a sentence for the person, in their language. */
        Problem: {
            /** @enum {string} */
            code: "invalid_input" | "invalid_json" | "not_found" | "payload_too_large" | "unsupported_media" | "too_many_requests" | "busy" | "no_space" | "storage_unavailable" | "internal" | "not_signed_in" | "wrong_credentials" | "sign_in_locked" | "second_factor_required" | "password_renewal_required" | "password_same" | "second_factor_wrong" | "second_factor_on" | "csrf_mismatch" | "forbidden" | "password_weak" | "username_taken" | "account_disabled" | "own_account" | "last_admin" | "person_bound_already" | "invitation_invalid" | "invitation_used" | "nobody_to_invite" | "selection_too_large" | "setup_link_invalid" | "setup_done" | "changed_meanwhile" | "org_unit_not_empty" | "org_unit_cycle" | "org_unit_name_taken" | "id_number_taken" | "employee_number_taken" | "person_has_left" | "reveal_reason_missing" | "export_reason_missing" | "type_id_taken" | "type_in_use" | "type_shipped" | "type_missing" | "credential_number_taken" | "date_order" | "renewal_not_later" | "wrong_state" | "deadline_gone" | "answer_too_late" | "answer_in_past" | "snooze_over_due" | "colleague_cannot_see" | "pushed_today" | "file_empty" | "file_too_large" | "file_type_unknown" | "file_missing" | "document_attached_already" | "document_replaced" | "document_kind_differs" | "copy_empty" | "copy_too_large" | "message_waiting" | "template_wrong" | "bulk_too_large" | "bulk_change_over" | "print_empty" | "print_too_large" | "renewal_open_already" | "entry_full" | "entry_not_for_type" | "plan_frozen" | "month_outside_window" | "view_name_taken" | "too_many_views" | "too_many_calendars" | "channel_name_taken" | "channel_secrets_missing" | "channel_address_missing" | "too_many_channels" | "reminder_policy_taken" | "spreadsheet_unreadable" | "spreadsheet_protected" | "spreadsheet_too_large" | "spreadsheet_no_header" | "spreadsheet_unsupported" | "import_not_ready" | "import_applied" | "import_cancelled" | "import_nothing_to_apply" | "plan_stale";
            detail: string;
            errors?: {
                code?: string;
                message: string;
                path: string;
            }[];
            /** @description The request’s id; it stands in the server’s log. */
            instance: string;
            status: number;
            title: string;
            type: string;
        } & {
            [key: string]: unknown;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listAccounts: {
        parameters: {
            query?: {
                page?: number;
                q?: string;
                size?: number;
                state?: "active" | "not_activated" | "disabled";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            activated: boolean;
                            can: {
                                change: boolean;
                                disable: boolean;
                                invite: boolean;
                            };
                            createdAt: string;
                            displayName: string;
                            enabled: boolean;
                            grants: {
                                /** @enum {string} */
                                role: "admin" | "hr" | "head" | "auditor" | "project";
                                unit: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    path: string;
                                } | null;
                            }[];
                            /** Format: uuid */
                            id: string;
                            invitation: {
                                expiresAt: string;
                                isOver: boolean;
                            } | null;
                            lastSignInAt: string | null;
                            lockedUntil: string | null;
                            person: {
                                employeeNumber: string | null;
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            renewalAsked: boolean;
                            secondFactor: boolean;
                            sessions: number;
                            username: string;
                            version: number;
                        }[];
                        total: number;
                        totalCapped: boolean;
                    };
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    displayName: string;
                    /** @default [] */
                    grants?: {
                        /** @enum {string} */
                        role: "admin" | "hr" | "head" | "auditor" | "project";
                        unitId: string | null;
                    }[];
                    password: string;
                    /** @default null */
                    personId?: string | null;
                    username: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        activated: boolean;
                        can: {
                            change: boolean;
                            disable: boolean;
                            invite: boolean;
                        };
                        createdAt: string;
                        displayName: string;
                        enabled: boolean;
                        grants: {
                            /** @enum {string} */
                            role: "admin" | "hr" | "head" | "auditor" | "project";
                            unit: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                path: string;
                            } | null;
                        }[];
                        /** Format: uuid */
                        id: string;
                        invitation: {
                            expiresAt: string;
                            isOver: boolean;
                        } | null;
                        lastSignInAt: string | null;
                        lockedUntil: string | null;
                        person: {
                            employeeNumber: string | null;
                            /** Format: uuid */
                            id: string;
                            name: string;
                        } | null;
                        renewalAsked: boolean;
                        secondFactor: boolean;
                        sessions: number;
                        username: string;
                        version: number;
                    };
                };
            };
            /** @description invalid_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description username_taken, person_bound_already, person_has_left */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_media */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input, password_weak */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    displayName?: string;
                    enabled?: boolean;
                    grants?: {
                        /** @enum {string} */
                        role: "admin" | "hr" | "head" | "auditor" | "project";
                        unitId: string | null;
                    }[];
                    password?: string;
                    personId?: string | null;
                    version: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        activated: boolean;
                        can: {
                            change: boolean;
                            disable: boolean;
                            invite: boolean;
                        };
                        createdAt: string;
                        displayName: string;
                        enabled: boolean;
                        grants: {
                            /** @enum {string} */
                            role: "admin" | "hr" | "head" | "auditor" | "project";
                            unit: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                path: string;
                            } | null;
                        }[];
                        /** Format: uuid */
                        id: string;
                        invitation: {
                            expiresAt: string;
                            isOver: boolean;
                        } | null;
                        lastSignInAt: string | null;
                        lockedUntil: string | null;
                        person: {
                            employeeNumber: string | null;
                            /** Format: uuid */
                            id: string;
                            name: string;
                        } | null;
                        renewalAsked: boolean;
                        secondFactor: boolean;
                        sessions: number;
                        username: string;
                        version: number;
                    };
                };
            };
            /** @description invalid_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description changed_meanwhile, own_account, last_admin, person_bound_already, person_has_left */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_media */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input, password_weak */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    renewInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        expiresAt: string;
                        token: string;
                    };
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, csrf_mismatch, account_disabled */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invitation_used */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    liftLock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resetSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description invalid_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_media */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endAccountSessions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    accountsFromPeople: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @default employee_number
                     * @enum {string}
                     */
                    naming?: "employee_number" | "pinyin";
                    who: {
                        filter?: {
                            employment?: string;
                            /** @enum {string} */
                            holds?: "none" | "some";
                            idState?: string;
                            q?: string;
                            /** Format: uuid */
                            skippedBy?: string;
                            unit?: string | "none";
                            /**
                             * @default below
                             * @enum {string}
                             */
                            unitScope?: "below" | "only";
                        };
                        people?: string[];
                    };
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        counts: {
                            [key: string]: number;
                        };
                        rows: {
                            /** @enum {string} */
                            outcome: "ready" | "made" | "has_account" | "cannot";
                            pendingAccountId: string | null;
                            person: {
                                employeeNumber: string | null;
                                /** Format: uuid */
                                id: string;
                                name: string;
                                unit: string | null;
                            };
                            reason: ("left" | "no_username" | "reaches_further" | "taken_meanwhile") | null;
                            username: string | null;
                        }[];
                    };
                };
            };
            /** @description invalid_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_media */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input, selection_too_large */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewAccounts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @default employee_number
                     * @enum {string}
                     */
                    naming?: "employee_number" | "pinyin";
                    who: {
                        filter?: {
                            employment?: string;
                            /** @enum {string} */
                            holds?: "none" | "some";
                            idState?: string;
                            q?: string;
                            /** Format: uuid */
                            skippedBy?: string;
                            unit?: string | "none";
                            /**
                             * @default below
                             * @enum {string}
                             */
                            unitScope?: "below" | "only";
                        };
                        people?: string[];
                    };
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        counts: {
                            [key: string]: number;
                        };
                        rows: {
                            /** @enum {string} */
                            outcome: "ready" | "made" | "has_account" | "cannot";
                            pendingAccountId: string | null;
                            person: {
                                employeeNumber: string | null;
                                /** Format: uuid */
                                id: string;
                                name: string;
                                unit: string | null;
                            };
                            reason: ("left" | "no_username" | "reaches_further" | "taken_meanwhile") | null;
                            username: string | null;
                        }[];
                    };
                };
            };
            /** @description invalid_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_media */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input, selection_too_large */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    invitationLinks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    accounts: string[];
                    /** Format: uri */
                    origin: string;
                };
            };
        };
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description invalid_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description nobody_to_invite */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_media */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    inviteAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    displayName: string;
                    /** @default [] */
                    grants?: {
                        /** @enum {string} */
                        role: "admin" | "hr" | "head" | "auditor" | "project";
                        unitId: string | null;
                    }[];
                    /** @default null */
                    personId?: string | null;
                    username: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        account: {
                            activated: boolean;
                            can: {
                                change: boolean;
                                disable: boolean;
                                invite: boolean;
                            };
                            createdAt: string;
                            displayName: string;
                            enabled: boolean;
                            grants: {
                                /** @enum {string} */
                                role: "admin" | "hr" | "head" | "auditor" | "project";
                                unit: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    path: string;
                                } | null;
                            }[];
                            /** Format: uuid */
                            id: string;
                            invitation: {
                                expiresAt: string;
                                isOver: boolean;
                            } | null;
                            lastSignInAt: string | null;
                            lockedUntil: string | null;
                            person: {
                                employeeNumber: string | null;
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            renewalAsked: boolean;
                            secondFactor: boolean;
                            sessions: number;
                            username: string;
                            version: number;
                        };
                        invitation: {
                            expiresAt: string;
                            token: string;
                        };
                    };
                };
            };
            /** @description invalid_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description username_taken, person_bound_already, person_has_left */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_media */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    askRenewals: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    accounts?: string[];
                    filter?: {
                        q?: string;
                        /** @enum {string} */
                        state?: "active" | "not_activated" | "disabled";
                    };
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            outcome: "asked" | "asked_already" | "no_password" | "own_account" | "not_found";
                        }[];
                    };
                };
            };
            /** @description invalid_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_media */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input, selection_too_large */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readBulkChange: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        can: {
                            apply: boolean;
                            cancel: boolean;
                            undo: boolean;
                        };
                        change: ({
                            /** @default [] */
                            add: string[];
                            /** @constant */
                            kind: "labels";
                            /** @default [] */
                            remove: string[];
                        } | {
                            employerUnitId: string | null;
                            /** @constant */
                            kind: "employer";
                        } | {
                            /** @constant */
                            kind: "requestUpload";
                            /** @default null */
                            note: string | null;
                        } | {
                            /** @constant */
                            kind: "withdrawRequest";
                        }) | {
                            /** @constant */
                            kind: "steward";
                            stewardId: string | null;
                        };
                        counts: {
                            [key: string]: number;
                        };
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        list: "credentials" | "people";
                        reasons: {
                            count: number;
                            /** @enum {string} */
                            reason: "no_right" | "wrong_state" | "has_left" | "own_steward" | "too_many_labels" | "changed_meanwhile" | "target_gone";
                        }[];
                        skipped: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            reason: "no_right" | "wrong_state" | "has_left" | "own_steward" | "too_many_labels" | "changed_meanwhile" | "target_gone";
                        }[];
                        /** @enum {string} */
                        state: "ready" | "applying" | "applied" | "cancelled" | "undoing" | "undone";
                        total: number;
                    };
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    applyBulkChange: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        can: {
                            apply: boolean;
                            cancel: boolean;
                            undo: boolean;
                        };
                        change: ({
                            /** @default [] */
                            add: string[];
                            /** @constant */
                            kind: "labels";
                            /** @default [] */
                            remove: string[];
                        } | {
                            employerUnitId: string | null;
                            /** @constant */
                            kind: "employer";
                        } | {
                            /** @constant */
                            kind: "requestUpload";
                            /** @default null */
                            note: string | null;
                        } | {
                            /** @constant */
                            kind: "withdrawRequest";
                        }) | {
                            /** @constant */
                            kind: "steward";
                            stewardId: string | null;
                        };
                        counts: {
                            [key: string]: number;
                        };
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        list: "credentials" | "people";
                        reasons: {
                            count: number;
                            /** @enum {string} */
                            reason: "no_right" | "wrong_state" | "has_left" | "own_steward" | "too_many_labels" | "changed_meanwhile" | "target_gone";
                        }[];
                        skipped: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            reason: "no_right" | "wrong_state" | "has_left" | "own_steward" | "too_many_labels" | "changed_meanwhile" | "target_gone";
                        }[];
                        /** @enum {string} */
                        state: "ready" | "applying" | "applied" | "cancelled" | "undoing" | "undone";
                        total: number;
                    };
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description bulk_change_over */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelBulkChange: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        can: {
                            apply: boolean;
                            cancel: boolean;
                            undo: boolean;
                        };
                        change: ({
                            /** @default [] */
                            add: string[];
                            /** @constant */
                            kind: "labels";
                            /** @default [] */
                            remove: string[];
                        } | {
                            employerUnitId: string | null;
                            /** @constant */
                            kind: "employer";
                        } | {
                            /** @constant */
                            kind: "requestUpload";
                            /** @default null */
                            note: string | null;
                        } | {
                            /** @constant */
                            kind: "withdrawRequest";
                        }) | {
                            /** @constant */
                            kind: "steward";
                            stewardId: string | null;
                        };
                        counts: {
                            [key: string]: number;
                        };
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        list: "credentials" | "people";
                        reasons: {
                            count: number;
                            /** @enum {string} */
                            reason: "no_right" | "wrong_state" | "has_left" | "own_steward" | "too_many_labels" | "changed_meanwhile" | "target_gone";
                        }[];
                        skipped: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            reason: "no_right" | "wrong_state" | "has_left" | "own_steward" | "too_many_labels" | "changed_meanwhile" | "target_gone";
                        }[];
                        /** @enum {string} */
                        state: "ready" | "applying" | "applied" | "cancelled" | "undoing" | "undone";
                        total: number;
                    };
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    undoBulkChange: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        can: {
                            apply: boolean;
                            cancel: boolean;
                            undo: boolean;
                        };
                        change: ({
                            /** @default [] */
                            add: string[];
                            /** @constant */
                            kind: "labels";
                            /** @default [] */
                            remove: string[];
                        } | {
                            employerUnitId: string | null;
                            /** @constant */
                            kind: "employer";
                        } | {
                            /** @constant */
                            kind: "requestUpload";
                            /** @default null */
                            note: string | null;
                        } | {
                            /** @constant */
                            kind: "withdrawRequest";
                        }) | {
                            /** @constant */
                            kind: "steward";
                            stewardId: string | null;
                        };
                        counts: {
                            [key: string]: number;
                        };
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        list: "credentials" | "people";
                        reasons: {
                            count: number;
                            /** @enum {string} */
                            reason: "no_right" | "wrong_state" | "has_left" | "own_steward" | "too_many_labels" | "changed_meanwhile" | "target_gone";
                        }[];
                        skipped: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            reason: "no_right" | "wrong_state" | "has_left" | "own_steward" | "too_many_labels" | "changed_meanwhile" | "target_gone";
                        }[];
                        /** @enum {string} */
                        state: "ready" | "applying" | "applied" | "cancelled" | "undoing" | "undone";
                        total: number;
                    };
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description bulk_change_over */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCalendarFeeds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            createdAt: string;
                            fetchedAt: string | null;
                            /** Format: uuid */
                            id: string;
                            name: string;
                            open: boolean;
                            /** @enum {string} */
                            scope: "own" | "holders" | "department" | "company";
                        }[];
                        scopes: ("own" | "holders" | "department" | "company")[];
                    };
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createCalendarFeed: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** @enum {string} */
                    scope: "own" | "holders" | "department" | "company";
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        feed: {
                            createdAt: string;
                            fetchedAt: string | null;
                            /** Format: uuid */
                            id: string;
                            name: string;
                            open: boolean;
                            /** @enum {string} */
                            scope: "own" | "holders" | "department" | "company";
                        };
                        path: string;
                    };
                };
            };
            /** @description invalid_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description csrf_mismatch, forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_calendars */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_media */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeCalendarFeed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readCalendar: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listChannels: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            enabled: boolean;
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "smtp" | "sms_aliyun" | "sms_tencent" | "wecom_app" | "wecom_robot" | "dingtalk_notice" | "dingtalk_robot" | "feishu_app" | "feishu_robot" | "webhook";
                            lastError: {
                                at: string;
                                reason: string;
                            } | null;
                            name: string;
                            paused: {
                                at: string;
                                reason: string;
                            } | null;
                            secretsStored: string[];
                            settings: {
                                [key: string]: unknown;
                            };
                            test: {
                                accepted: boolean;
                                at: string;
                                class: ("retry" | "address" | "message" | "channel" | "unknown") | null;
                                code: string;
                                reason: string;
                            } | null;
                            version: number;
                            /** @enum {string} */
                            way: "inbox" | "mail" | "sms" | "chat" | "group" | "webhook";
                        }[];
                    };
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createChannel: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    kind: "smtp";
                    name: string;
                    secrets: {
                        password?: string | null;
                    };
                    settings: {
                        /** @default null */
                        authority?: string | null;
                        /** Format: email */
                        from: string;
                        /** @default  */
                        fromName?: string;
                        host: string;
                        /** @default null */
                        perMinute?: number | null;
                        port: number;
                        /** @default null */
                        replyTo?: string | null;
                        /** @enum {string} */
                        security: "tls" | "starttls" | "none";
                        /** @default null */
                        username?: string | null;
                        /** @default true */
                        verifyCertificate?: boolean;
                    };
                } | {
                    /** @constant */
                    kind: "sms_aliyun";
                    name: string;
                    secrets: {
                        accessKeySecret?: string | null;
                    };
                    settings: {
                        accessKeyId: string;
                        service?: string;
                        signName: string;
                    };
                } | {
                    /** @constant */
                    kind: "sms_tencent";
                    name: string;
                    secrets: {
                        secretKey?: string | null;
                    };
                    settings: {
                        appId: string;
                        /**
                         * @default ap-guangzhou
                         * @enum {string}
                         */
                        region?: "ap-guangzhou" | "ap-beijing" | "ap-nanjing";
                        secretId: string;
                        service?: string;
                        signName: string;
                    };
                } | {
                    /** @constant */
                    kind: "wecom_app";
                    name: string;
                    secrets: {
                        appSecret?: string | null;
                    };
                    settings: {
                        agentId: number;
                        corpId: string;
                        service?: string;
                    };
                } | {
                    /** @constant */
                    kind: "wecom_robot";
                    name: string;
                    secrets: {
                        key?: string | null;
                    };
                    settings: {
                        service?: string;
                    };
                } | {
                    /** @constant */
                    kind: "dingtalk_notice";
                    name: string;
                    secrets: {
                        appSecret?: string | null;
                    };
                    settings: {
                        agentId: number;
                        appKey: string;
                        service?: string;
                    };
                } | {
                    /** @constant */
                    kind: "dingtalk_robot";
                    name: string;
                    secrets: {
                        accessToken?: string | null;
                        signSecret?: string | null;
                    };
                    settings: {
                        service?: string;
                    };
                } | {
                    /** @constant */
                    kind: "feishu_app";
                    name: string;
                    secrets: {
                        appSecret?: string | null;
                    };
                    settings: {
                        /**
                         * @default user_id
                         * @enum {string}
                         */
                        addressedBy?: "user_id" | "open_id";
                        appId: string;
                        service?: string;
                    };
                } | {
                    /** @constant */
                    kind: "feishu_robot";
                    name: string;
                    secrets: {
                        signSecret?: string | null;
                        token?: string | null;
                    };
                    settings: {
                        service?: string;
                    };
                } | {
                    /** @constant */
                    kind: "webhook";
                    name: string;
                    secrets: {
                        signingSecret?: string | null;
                    };
                    settings: {
                        /** @default [] */
                        insideHosts?: string[];
                        url: string;
                    };
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        enabled: boolean;
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kind: "smtp" | "sms_aliyun" | "sms_tencent" | "wecom_app" | "wecom_robot" | "dingtalk_notice" | "dingtalk_robot" | "feishu_app" | "feishu_robot" | "webhook";
                        lastError: {
                            at: string;
                            reason: string;
                        } | null;
                        name: string;
                        paused: {
                            at: string;
                            reason: string;
                        } | null;
                        secretsStored: string[];
                        settings: {
                            [key: string]: unknown;
                        };
                        test: {
                            accepted: boolean;
                            at: string;
                            class: ("retry" | "address" | "message" | "channel" | "unknown") | null;
                            code: string;
                            reason: string;
                        } | null;
                        version: number;
                        /** @enum {string} */
                        way: "inbox" | "mail" | "sms" | "chat" | "group" | "webhook";
                    };
                };
            };
            /** @description invalid_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description channel_name_taken, too_many_channels */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_media */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input, channel_secrets_missing */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeChannel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeChannel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    enabled?: boolean;
                    /** @constant */
                    kind: "smtp";
                    name?: string;
                    secrets?: {
                        password?: string | null;
                    };
                    settings?: {
                        /** @default null */
                        authority?: string | null;
                        /** Format: email */
                        from: string;
                        /** @default  */
                        fromName?: string;
                        host: string;
                        /** @default null */
                        perMinute?: number | null;
                        port: number;
                        /** @default null */
                        replyTo?: string | null;
                        /** @enum {string} */
                        security: "tls" | "starttls" | "none";
                        /** @default null */
                        username?: string | null;
                        /** @default true */
                        verifyCertificate?: boolean;
                    };
                    version: number;
                } | {
                    enabled?: boolean;
                    /** @constant */
                    kind: "sms_aliyun";
                    name?: string;
                    secrets?: {
                        accessKeySecret?: string | null;
                    };
                    settings?: {
                        accessKeyId: string;
                        service?: string;
                        signName: string;
                    };
                    version: number;
                } | {
                    enabled?: boolean;
                    /** @constant */
                    kind: "sms_tencent";
                    name?: string;
                    secrets?: {
                        secretKey?: string | null;
                    };
                    settings?: {
                        appId: string;
                        /**
                         * @default ap-guangzhou
                         * @enum {string}
                         */
                        region?: "ap-guangzhou" | "ap-beijing" | "ap-nanjing";
                        secretId: string;
                        service?: string;
                        signName: string;
                    };
                    version: number;
                } | {
                    enabled?: boolean;
                    /** @constant */
                    kind: "wecom_app";
                    name?: string;
                    secrets?: {
                        appSecret?: string | null;
                    };
                    settings?: {
                        agentId: number;
                        corpId: string;
                        service?: string;
                    };
                    version: number;
                } | {
                    enabled?: boolean;
                    /** @constant */
                    kind: "wecom_robot";
                    name?: string;
                    secrets?: {
                        key?: string | null;
                    };
                    settings?: {
                        service?: string;
                    };
                    version: number;
                } | {
                    enabled?: boolean;
                    /** @constant */
                    kind: "dingtalk_notice";
                    name?: string;
                    secrets?: {
                        appSecret?: string | null;
                    };
                    settings?: {
                        agentId: number;
                        appKey: string;
                        service?: string;
                    };
                    version: number;
                } | {
                    enabled?: boolean;
                    /** @constant */
                    kind: "dingtalk_robot";
                    name?: string;
                    secrets?: {
                        accessToken?: string | null;
                        signSecret?: string | null;
                    };
                    settings?: {
                        service?: string;
                    };
                    version: number;
                } | {
                    enabled?: boolean;
                    /** @constant */
                    kind: "feishu_app";
                    name?: string;
                    secrets?: {
                        appSecret?: string | null;
                    };
                    settings?: {
                        /**
                         * @default user_id
                         * @enum {string}
                         */
                        addressedBy?: "user_id" | "open_id";
                        appId: string;
                        service?: string;
                    };
                    version: number;
                } | {
                    enabled?: boolean;
                    /** @constant */
                    kind: "feishu_robot";
                    name?: string;
                    secrets?: {
                        signSecret?: string | null;
                        token?: string | null;
                    };
                    settings?: {
                        service?: string;
                    };
                    version: number;
                } | {
                    enabled?: boolean;
                    /** @constant */
                    kind: "webhook";
                    name?: string;
                    secrets?: {
                        signingSecret?: string | null;
                    };
                    settings?: {
                        /** @default [] */
                        insideHosts?: string[];
                        url: string;
                    };
                    version: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        enabled: boolean;
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kind: "smtp" | "sms_aliyun" | "sms_tencent" | "wecom_app" | "wecom_robot" | "dingtalk_notice" | "dingtalk_robot" | "feishu_app" | "feishu_robot" | "webhook";
                        lastError: {
                            at: string;
                            reason: string;
                        } | null;
                        name: string;
                        paused: {
                            at: string;
                            reason: string;
                        } | null;
                        secretsStored: string[];
                        settings: {
                            [key: string]: unknown;
                        };
                        test: {
                            accepted: boolean;
                            at: string;
                            class: ("retry" | "address" | "message" | "channel" | "unknown") | null;
                            code: string;
                            reason: string;
                        } | null;
                        version: number;
                        /** @enum {string} */
                        way: "inbox" | "mail" | "sms" | "chat" | "group" | "webhook";
                    };
                };
            };
            /** @description invalid_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description changed_meanwhile, channel_name_taken, wrong_state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_media */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input, channel_secrets_missing */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resumeChannel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        enabled: boolean;
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kind: "smtp" | "sms_aliyun" | "sms_tencent" | "wecom_app" | "wecom_robot" | "dingtalk_notice" | "dingtalk_robot" | "feishu_app" | "feishu_robot" | "webhook";
                        lastError: {
                            at: string;
                            reason: string;
                        } | null;
                        name: string;
                        paused: {
                            at: string;
                            reason: string;
                        } | null;
                        secretsStored: string[];
                        settings: {
                            [key: string]: unknown;
                        };
                        test: {
                            accepted: boolean;
                            at: string;
                            class: ("retry" | "address" | "message" | "channel" | "unknown") | null;
                            code: string;
                            reason: string;
                        } | null;
                        version: number;
                        /** @enum {string} */
                        way: "inbox" | "mail" | "sms" | "chat" | "group" | "webhook";
                    };
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description wrong_state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    testChannel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    address?: string;
                    sms?: {
                        templateCode: string;
                        variables: {
                            name: string;
                            value: string;
                        }[];
                    };
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        accepted: boolean;
                        at: string;
                        class: ("retry" | "address" | "message" | "channel" | "unknown") | null;
                        code: string;
                        reason: string;
                    };
                };
            };
            /** @description invalid_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_media */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input, channel_address_missing */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    orderChannels: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ids: string[];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            enabled: boolean;
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "smtp" | "sms_aliyun" | "sms_tencent" | "wecom_app" | "wecom_robot" | "dingtalk_notice" | "dingtalk_robot" | "feishu_app" | "feishu_robot" | "webhook";
                            lastError: {
                                at: string;
                                reason: string;
                            } | null;
                            name: string;
                            paused: {
                                at: string;
                                reason: string;
                            } | null;
                            secretsStored: string[];
                            settings: {
                                [key: string]: unknown;
                            };
                            test: {
                                accepted: boolean;
                                at: string;
                                class: ("retry" | "address" | "message" | "channel" | "unknown") | null;
                                code: string;
                                reason: string;
                            } | null;
                            version: number;
                            /** @enum {string} */
                            way: "inbox" | "mail" | "sms" | "chat" | "group" | "webhook";
                        }[];
                    };
                };
            };
            /** @description invalid_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_media */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readCompany: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        can: {
                            change: boolean;
                        };
                        name: string;
                        province: string | null;
                        timeZone: string;
                        /** Format: date */
                        today: string;
                        version: number;
                    };
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeCompany: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    province?: string | null;
                    version: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        can: {
                            change: boolean;
                        };
                        name: string;
                        province: string | null;
                        timeZone: string;
                        /** Format: date */
                        today: string;
                        version: number;
                    };
                };
            };
            /** @description invalid_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description changed_meanwhile */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_media */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTypes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            aliases: string[];
                            /** @enum {string} */
                            category: "registration" | "title" | "skill";
                            changedHere: boolean;
                            credentialCount: number;
                            employerBound: boolean;
                            id: string;
                            legacy: boolean;
                            level: string | null;
                            nameEn: string;
                            nameZh: string;
                            /** @enum {string} */
                            origin: "shipped" | "company";
                            professions: string[];
                            registrationRequired: boolean;
                            reviewCycleMonths: number | null;
                            validityMonths: number | null;
                        }[];
                    };
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createType: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ageLimitMax?: number | null;
                    aliases?: string[];
                    /** @enum {string} */
                    category: "registration" | "title" | "skill";
                    employerBound?: boolean;
                    hoursPeriodMonths?: number | null;
                    hoursPerPeriod?: number | null;
                    id: string;
                    issuingAuthority?: string | null;
                    level?: string | null;
                    nameEn?: string;
                    nameZh: string;
                    notes?: string | null;
                    numberPatterns?: string[];
                    professions?: string[];
                    registrationRequired?: boolean;
                    renewalClosesDaysBefore?: number | null;
                    renewalOpensDaysBefore?: number | null;
                    reviewCycleMonths?: number | null;
                    validityMonths?: number | null;
                    verifyAt?: string[];
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ageLimitMax: number | null;
                        aliases: string[];
                        can: {
                            change: boolean;
                            remove: boolean;
                        };
                        /** @enum {string} */
                        category: "registration" | "title" | "skill";
                        changedHere: boolean;
                        credentialCount: number;
                        employerBound: boolean;
                        hoursPeriodMonths: number | null;
                        hoursPerPeriod: number | null;
                        id: string;
                        issuingAuthority: string | null;
                        legacy: boolean;
                        level: string | null;
                        nameEn: string;
                        nameZh: string;
                        notes: string | null;
                        numberPatterns: string[];
                        /** @enum {string} */
                        origin: "shipped" | "company";
                        origins: {
                            [key: string]: {
                                confidence: ("high" | "medium" | "low") | null;
                                /** @enum {string} */
                                from: "shipped" | "company" | "province";
                                source: string | null;
                            };
                        };
                        professions: string[];
                        registrationRequired: boolean;
                        renewalClosesDaysBefore: number | null;
                        renewalOpensDaysBefore: number | null;
                        reviewCycleMonths: number | null;
                        sources: {
                            key: string;
                            text: string;
                        }[];
                        validityMonths: number | null;
                        variesByProvince: boolean;
                        verifyAt: string[];
                        version: number;
                    };
                };
            };
            /** @description invalid_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description type_id_taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_media */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readType: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ageLimitMax: number | null;
                        aliases: string[];
                        can: {
                            change: boolean;
                            remove: boolean;
                        };
                        /** @enum {string} */
                        category: "registration" | "title" | "skill";
                        changedHere: boolean;
                        credentialCount: number;
                        employerBound: boolean;
                        hoursPeriodMonths: number | null;
                        hoursPerPeriod: number | null;
                        id: string;
                        issuingAuthority: string | null;
                        legacy: boolean;
                        level: string | null;
                        nameEn: string;
                        nameZh: string;
                        notes: string | null;
                        numberPatterns: string[];
                        /** @enum {string} */
                        origin: "shipped" | "company";
                        origins: {
                            [key: string]: {
                                confidence: ("high" | "medium" | "low") | null;
                                /** @enum {string} */
                                from: "shipped" | "company" | "province";
                                source: string | null;
                            };
                        };
                        professions: string[];
                        registrationRequired: boolean;
                        renewalClosesDaysBefore: number | null;
                        renewalOpensDaysBefore: number | null;
                        reviewCycleMonths: number | null;
                        sources: {
                            key: string;
                            text: string;
                        }[];
                        validityMonths: number | null;
                        variesByProvince: boolean;
                        verifyAt: string[];
                        version: number;
                    };
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeType: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description type_in_use, type_shipped */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeType: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    changes: {
                        ageLimitMax?: number | null;
                        aliases?: string[];
                        /** @enum {string} */
                        category?: "registration" | "title" | "skill";
                        employerBound?: boolean;
                        hoursPeriodMonths?: number | null;
                        hoursPerPeriod?: number | null;
                        issuingAuthority?: string | null;
                        level?: string | null;
                        nameEn?: string;
                        nameZh?: string;
                        notes?: string | null;
                        numberPatterns?: string[];
                        professions?: string[];
                        registrationRequired?: boolean;
                        renewalClosesDaysBefore?: number | null;
                        renewalOpensDaysBefore?: number | null;
                        reviewCycleMonths?: number | null;
                        validityMonths?: number | null;
                        verifyAt?: string[];
                    };
                    /** @default [] */
                    restore?: string[];
                    version: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ageLimitMax: number | null;
                        aliases: string[];
                        can: {
                            change: boolean;
                            remove: boolean;
                        };
                        /** @enum {string} */
                        category: "registration" | "title" | "skill";
                        changedHere: boolean;
                        credentialCount: number;
                        employerBound: boolean;
                        hoursPeriodMonths: number | null;
                        hoursPerPeriod: number | null;
                        id: string;
                        issuingAuthority: string | null;
                        legacy: boolean;
                        level: string | null;
                        nameEn: string;
                        nameZh: string;
                        notes: string | null;
                        numberPatterns: string[];
                        /** @enum {string} */
                        origin: "shipped" | "company";
                        origins: {
                            [key: string]: {
                                confidence: ("high" | "medium" | "low") | null;
                                /** @enum {string} */
                                from: "shipped" | "company" | "province";
                                source: string | null;
                            };
                        };
                        professions: string[];
                        registrationRequired: boolean;
                        renewalClosesDaysBefore: number | null;
                        renewalOpensDaysBefore: number | null;
                        reviewCycleMonths: number | null;
                        sources: {
                            key: string;
                            text: string;
                        }[];
                        validityMonths: number | null;
                        variesByProvince: boolean;
                        verifyAt: string[];
                        version: number;
                    };
                };
            };
            /** @description invalid_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description changed_meanwhile */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_media */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCredentials: {
        parameters: {
            query?: {
                category?: string;
                dueFrom?: string;
                dueTo?: string;
                dueWithin?: number;
                employer?: string;
                employment?: string;
                expires?: "none";
                expiresFrom?: string;
                expiresTo?: string;
                givenUp?: "no" | "yes" | "all";
                history?: "no" | "yes";
                import?: string;
                issued?: "none";
                issuedFrom?: string;
                issuedTo?: string;
                issuer?: string;
                label?: string;
                level?: string;
                order?: "asc" | "desc";
                page?: number;
                person?: string;
                profession?: string;
                q?: string;
                registered?: "yes" | "no" | "unknown";
                review?: "open";
                scan?: "none" | "some";
                size?: number;
                skippedBy?: string;
                sort?: "due" | "name" | "type" | "number" | "issued" | "validUntil" | "updated";
                status?: string;
                type?: string;
                unit?: string | "none";
                unitScope?: "below" | "only";
                upload?: "asked";
                verification?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            category: ("registration" | "title" | "skill") | null;
                            daysLeft: number | null;
                            documentCount: number;
                            employer: {
                                name: string;
                                unitId: string | null;
                            } | null;
                            givenUp: boolean;
                            /** Format: uuid */
                            id: string;
                            issuedOn: string | null;
                            issuer: string | null;
                            labels: string[];
                            level: string | null;
                            noExpiry: boolean;
                            number: string | null;
                            numberMasked: boolean;
                            person: {
                                employeeNumber: string | null;
                                /** @enum {string} */
                                employmentState: "active" | "leaving" | "left";
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            profession: string | null;
                            registered: boolean | null;
                            reviewCodes: string[];
                            reviewDueOn: string | null;
                            /** @enum {string} */
                            status: "draft" | "superseded" | "revoked" | "cancelled" | "suspended" | "expired" | "review_missed" | "due" | "review_due" | "valid";
                            typeId: string | null;
                            typeName: string;
                            unit: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                path: string;
                            } | null;
                            uploadRequest: {
                                at: string;
                                by: string;
                                note: string | null;
                            } | null;
                            validUntil: string | null;
                            /** @enum {string} */
                            verification: "unverified" | "verified" | "doubtful" | "refused";
                        }[];
                        total: number;
                        totalCapped: boolean;
                    };
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    registerCredential: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default false */
                    draft?: boolean;
                    eCertificateUseUntil?: string | null;
                    employerName?: string | null;
                    employerUnitId?: string | null;
                    issuedOn?: string | null;
                    issuer?: string | null;
                    labels?: string[];
                    level?: string | null;
                    noExpiry?: boolean;
                    number?: string | null;
                    /** Format: uuid */
                    personId: string;
                    profession?: string | null;
                    registered?: boolean | null;
                    remarks?: string | null;
                    reviewDueOn?: string | null;
                    reviewedOn?: string | null;
                    typeId: string;
                    validFrom?: string | null;
                    validUntil?: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        can: {
                            archive: boolean;
                            attach: boolean;
                            cancel: boolean;
                            correct: boolean;
                            export: boolean;
                            giveUp: boolean;
                            renew: boolean;
                            request: boolean;
                            resume: boolean;
                            reveal: boolean;
                            revoke: boolean;
                            suspend: boolean;
                            takeUp: boolean;
                            verify: boolean;
                        };
                        category: ("registration" | "title" | "skill") | null;
                        createdAt: string;
                        daysLeft: number | null;
                        deadlines: {
                            daysLeft: number;
                            /** Format: date */
                            dueOn: string;
                            /** @enum {string} */
                            kind: "expiry" | "review" | "renewal_window_opens" | "renewal_window_closes" | "e_certificate_use" | "hours_due" | "age_limit" | "retirement";
                            profession: string | null;
                            rule: string;
                            /** @enum {string} */
                            source: "printed" | "type" | "province" | "company" | "law";
                        }[];
                        documentCount: number;
                        eCertificateUseUntil: string | null;
                        employer: {
                            name: string;
                            unitId: string | null;
                        } | null;
                        givenUp: boolean;
                        givenUpOn: string | null;
                        givenUpReason: string | null;
                        /** Format: uuid */
                        id: string;
                        issuedOn: string | null;
                        issuer: string | null;
                        labels: string[];
                        level: string | null;
                        noExpiry: boolean;
                        number: string | null;
                        numberMasked: boolean;
                        periods: {
                            /** Format: uuid */
                            id: string;
                            issuedOn: string | null;
                            issuer: string | null;
                            noExpiry: boolean;
                            number: string | null;
                            numberMasked: boolean;
                            ordinal: number;
                            recordedAt: string;
                            recordedBy: string;
                            reviewedOn: string | null;
                            validFrom: string | null;
                            validUntil: string | null;
                        }[];
                        person: {
                            employeeNumber: string | null;
                            /** @enum {string} */
                            employmentState: "active" | "leaving" | "left";
                            /** Format: uuid */
                            id: string;
                            name: string;
                        };
                        profession: string | null;
                        registered: boolean | null;
                        remarks: string | null;
                        reviewCodes: string[];
                        reviewDueOn: string | null;
                        reviewedOn: string | null;
                        /** @enum {string} */
                        state: "draft" | "held" | "suspended" | "cancelled" | "revoked" | "superseded";
                        stateReason: string | null;
                        /** @enum {string} */
                        status: "draft" | "superseded" | "revoked" | "cancelled" | "suspended" | "expired" | "review_missed" | "due" | "review_due" | "valid";
                        supersededBy: string | null;
                        typeId: string | null;
                        typeName: string;
                        unit: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            path: string;
                        } | null;
                        updatedAt: string;
                        uploadRequest: {
                            at: string;
                            by: string;
                            note: string | null;
                        } | null;
                        validFrom: string | null;
                        validUntil: string | null;
                        /** @enum {string} */
                        verification: "unverified" | "verified" | "doubtful" | "refused";
                        verificationDetail: {
                            checkedOn: string | null;
                            documentId: string | null;
                            note: string | null;
                            source: string | null;
                        };
                        version: number;
                    };
                };
            };
            /** @description invalid_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description credential_number_taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_media */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input, type_missing, date_order */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readCredential: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        can: {
                            archive: boolean;
                            attach: boolean;
                            cancel: boolean;
                            correct: boolean;
                            export: boolean;
                            giveUp: boolean;
                            renew: boolean;
                            request: boolean;
                            resume: boolean;
                            reveal: boolean;
                            revoke: boolean;
                            suspend: boolean;
                            takeUp: boolean;
                            verify: boolean;
                        };
                        category: ("registration" | "title" | "skill") | null;
                        createdAt: string;
                        daysLeft: number | null;
                        deadlines: {
                            daysLeft: number;
                            /** Format: date */
                            dueOn: string;
                            /** @enum {string} */
                            kind: "expiry" | "review" | "renewal_window_opens" | "renewal_window_closes" | "e_certificate_use" | "hours_due" | "age_limit" | "retirement";
                            profession: string | null;
                            rule: string;
                            /** @enum {string} */
                            source: "printed" | "type" | "province" | "company" | "law";
                        }[];
                        documentCount: number;
                        eCertificateUseUntil: string | null;
                        employer: {
                            name: string;
                            unitId: string | null;
                        } | null;
                        givenUp: boolean;
                        givenUpOn: string | null;
                        givenUpReason: string | null;
                        /** Format: uuid */
                        id: string;
                        issuedOn: string | null;
                        issuer: string | null;
                        labels: string[];
                        level: string | null;
                        noExpiry: boolean;
                        number: string | null;
                        numberMasked: boolean;
                        periods: {
                            /** Format: uuid */
                            id: string;
                            issuedOn: string | null;
                            issuer: string | null;
                            noExpiry: boolean;
                            number: string | null;
                            numberMasked: boolean;
                            ordinal: number;
                            recordedAt: string;
                            recordedBy: string;
                            reviewedOn: string | null;
                            validFrom: string | null;
                            validUntil: string | null;
                        }[];
                        person: {
                            employeeNumber: string | null;
                            /** @enum {string} */
                            employmentState: "active" | "leaving" | "left";
                            /** Format: uuid */
                            id: string;
                            name: string;
                        };
                        profession: string | null;
                        registered: boolean | null;
                        remarks: string | null;
                        reviewCodes: string[];
                        reviewDueOn: string | null;
                        reviewedOn: string | null;
                        /** @enum {string} */
                        state: "draft" | "held" | "suspended" | "cancelled" | "revoked" | "superseded";
                        stateReason: string | null;
                        /** @enum {string} */
                        status: "draft" | "superseded" | "revoked" | "cancelled" | "suspended" | "expired" | "review_missed" | "due" | "review_due" | "valid";
                        supersededBy: string | null;
                        typeId: string | null;
                        typeName: string;
                        unit: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            path: string;
                        } | null;
                        updatedAt: string;
                        uploadRequest: {
                            at: string;
                            by: string;
                            note: string | null;
                        } | null;
                        validFrom: string | null;
                        validUntil: string | null;
                        /** @enum {string} */
                        verification: "unverified" | "verified" | "doubtful" | "refused";
                        verificationDetail: {
                            checkedOn: string | null;
                            documentId: string | null;
                            note: string | null;
                            source: string | null;
                        };
                        version: number;
                    };
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    correctCredential: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    draft?: false;
                    eCertificateUseUntil?: string | null;
                    employerName?: string | null;
                    employerUnitId?: string | null;
                    issuedOn?: string | null;
                    issuer?: string | null;
                    labels?: string[];
                    level?: string | null;
                    noExpiry?: boolean;
                    number?: string | null;
                    profession?: string | null;
                    reason?: string;
                    registered?: boolean | null;
                    remarks?: string | null;
                    reviewDueOn?: string | null;
                    reviewedOn?: string | null;
                    settled?: string[];
                    typeId?: string;
                    validFrom?: string | null;
                    validUntil?: string | null;
                    version: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        can: {
                            archive: boolean;
                            attach: boolean;
                            cancel: boolean;
                            correct: boolean;
                            export: boolean;
                            giveUp: boolean;
                            renew: boolean;
                            request: boolean;
                            resume: boolean;
                            reveal: boolean;
                            revoke: boolean;
                            suspend: boolean;
                            takeUp: boolean;
                            verify: boolean;
                        };
                        category: ("registration" | "title" | "skill") | null;
                        createdAt: string;
                        daysLeft: number | null;
                        deadlines: {
                            daysLeft: number;
                            /** Format: date */
                            dueOn: string;
                            /** @enum {string} */
                            kind: "expiry" | "review" | "renewal_window_opens" | "renewal_window_closes" | "e_certificate_use" | "hours_due" | "age_limit" | "retirement";
                            profession: string | null;
                            rule: string;
                            /** @enum {string} */
                            source: "printed" | "type" | "province" | "company" | "law";
                        }[];
                        documentCount: number;
                        eCertificateUseUntil: string | null;
                        employer: {
                            name: string;
                            unitId: string | null;
                        } | null;
                        givenUp: boolean;
                        givenUpOn: string | null;
                        givenUpReason: string | null;
                        /** Format: uuid */
                        id: string;
                        issuedOn: string | null;
                        issuer: string | null;
                        labels: string[];
                        level: string | null;
                        noExpiry: boolean;
                        number: string | null;
                        numberMasked: boolean;
                        periods: {
                            /** Format: uuid */
                            id: string;
                            issuedOn: string | null;
                            issuer: string | null;
                            noExpiry: boolean;
                            number: string | null;
                            numberMasked: boolean;
                            ordinal: number;
                            recordedAt: string;
                            recordedBy: string;
                            reviewedOn: string | null;
                            validFrom: string | null;
                            validUntil: string | null;
                        }[];
                        person: {
                            employeeNumber: string | null;
                            /** @enum {string} */
                            employmentState: "active" | "leaving" | "left";
                            /** Format: uuid */
                            id: string;
                            name: string;
                        };
                        profession: string | null;
                        registered: boolean | null;
                        remarks: string | null;
                        reviewCodes: string[];
                        reviewDueOn: string | null;
                        reviewedOn: string | null;
                        /** @enum {string} */
                        state: "draft" | "held" | "suspended" | "cancelled" | "revoked" | "superseded";
                        stateReason: string | null;
                        /** @enum {string} */
                        status: "draft" | "superseded" | "revoked" | "cancelled" | "suspended" | "expired" | "review_missed" | "due" | "review_due" | "valid";
                        supersededBy: string | null;
                        typeId: string | null;
                        typeName: string;
                        unit: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            path: string;
                        } | null;
                        updatedAt: string;
                        uploadRequest: {
                            at: string;
                            by: string;
                            note: string | null;
                        } | null;
                        validFrom: string | null;
                        validUntil: string | null;
                        /** @enum {string} */
                        verification: "unverified" | "verified" | "doubtful" | "refused";
                        verificationDetail: {
                            checkedOn: string | null;
                            documentId: string | null;
                            note: string | null;
                            source: string | null;
                        };
                        version: number;
                    };
                };
            };
            /** @description invalid_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description changed_meanwhile, credential_number_taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_media */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input, type_missing, date_order */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelCredential: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    version: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        can: {
                            archive: boolean;
                            attach: boolean;
                            cancel: boolean;
                            correct: boolean;
                            export: boolean;
                            giveUp: boolean;
                            renew: boolean;
                            request: boolean;
                            resume: boolean;
                            reveal: boolean;
                            revoke: boolean;
                            suspend: boolean;
                            takeUp: boolean;
                            verify: boolean;
                        };
                        category: ("registration" | "title" | "skill") | null;
                        createdAt: string;
                        daysLeft: number | null;
                        deadlines: {
                            daysLeft: number;
                            /** Format: date */
                            dueOn: string;
                            /** @enum {string} */
                            kind: "expiry" | "review" | "renewal_window_opens" | "renewal_window_closes" | "e_certificate_use" | "hours_due" | "age_limit" | "retirement";
                            profession: string | null;
                            rule: string;
                            /** @enum {string} */
                            source: "printed" | "type" | "province" | "company" | "law";
                        }[];
                        documentCount: number;
                        eCertificateUseUntil: string | null;
                        employer: {
                            name: string;
                            unitId: string | null;
                        } | null;
                        givenUp: boolean;
                        givenUpOn: string | null;
                        givenUpReason: string | null;
                        /** Format: uuid */
                        id: string;
                        issuedOn: string | null;
                        issuer: string | null;
                        labels: string[];
                        level: string | null;
                        noExpiry: boolean;
                        number: string | null;
                        numberMasked: boolean;
                        periods: {
                            /** Format: uuid */
                            id: string;
                            issuedOn: string | null;
                            issuer: string | null;
                            noExpiry: boolean;
                            number: string | null;
                            numberMasked: boolean;
                            ordinal: number;
                            recordedAt: string;
                            recordedBy: string;
                            reviewedOn: string | null;
                            validFrom: string | null;
                            validUntil: string | null;
                        }[];
                        person: {
                            employeeNumber: string | null;
                            /** @enum {string} */
                            employmentState: "active" | "leaving" | "left";
                            /** Format: uuid */
                            id: string;
                            name: string;
                        };
                        profession: string | null;
                        registered: boolean | null;
                        remarks: string | null;
                        reviewCodes: string[];
                        reviewDueOn: string | null;
                        reviewedOn: string | null;
                        /** @enum {string} */
                        state: "draft" | "held" | "suspended" | "cancelled" | "revoked" | "superseded";
                        stateReason: string | null;
                        /** @enum {string} */
                        status: "draft" | "superseded" | "revoked" | "cancelled" | "suspended" | "expired" | "review_missed" | "due" | "review_due" | "valid";
                        supersededBy: string | null;
                        typeId: string | null;
                        typeName: string;
                        unit: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            path: string;
                        } | null;
                        updatedAt: string;
                        uploadRequest: {
                            at: string;
                            by: string;
                            note: string | null;
                        } | null;
                        validFrom: string | null;
                        validUntil: string | null;
                        /** @enum {string} */
                        verification: "unverified" | "verified" | "doubtful" | "refused";
                        verificationDetail: {
                            checkedOn: string | null;
                            documentId: string | null;
                            note: string | null;
                            source: string | null;
                        };
                        version: number;
                    };
                };
            };
            /** @description invalid_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description changed_meanwhile, wrong_state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_media */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    responsibleCandidates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        }[];
                    };
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    answerDeadline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    answer: {
                        /** @constant */
                        kind: "acknowledge";
                        /** @default null */
                        note?: string | null;
                        /** Format: date */
                        until: string;
                    } | {
                        /** @constant */
                        kind: "snooze";
                        /** Format: date */
                        until: string;
                    } | {
                        /** @constant */
                        kind: "handOver";
                        /** @default null */
                        note?: string | null;
                        /** Format: uuid */
                        personId: string;
                    } | {
                        /** @constant */
                        kind: "withdraw";
                    };
                    /** Format: date */
                    dueOn: string;
                    /** @enum {string} */
                    kind: "expiry" | "review" | "renewal_window_closes" | "e_certificate_use" | "hours_due" | "age_limit" | "retirement";
                    profession: string | null;
                    version: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        can: {
                            push: boolean;
                            respond: boolean;
                        };
                        /** Format: uuid */
                        credentialId: string;
                        daysLeft: number;
                        /** Format: date */
                        dueOn: string;
                        group: ("overdue" | "days7" | "days30" | "days90" | "waiting" | "snoozed") | null;
                        holder: {
                            employeeNumber: string | null;
                            /** Format: uuid */
                            id: string;
                            name: string;
                        };
                        /** @enum {string} */
                        kind: "expiry" | "review" | "renewal_window_closes" | "e_certificate_use" | "hours_due" | "age_limit" | "retirement";
                        latest: {
                            /** Format: date */
                            acknowledgement: string;
                            snooze: string | null;
                        };
                        level: number;
                        profession: string | null;
                        pushed: {
                            at: string;
                            by: string;
                            today: boolean;
                        } | null;
                        response: {
                            acknowledged: {
                                by: string;
                                note: string | null;
                                /** Format: date */
                                until: string;
                            } | null;
                            snoozed: {
                                by: string;
                                /** Format: date */
                                until: string;
                            } | null;
                            version: number;
                        };
                        responsible: {
                            handedOver: boolean;
                            /** Format: uuid */
                            id: string;
                            name: string;
                        } | null;
                        told: {
                            at: string;
                            times: number;
                            ways: ("inbox" | "mail" | "sms" | "chat" | "group" | "webhook")[];
                        } | null;
                        typeName: string;
                        unit: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            path: string;
                        } | null;
                        unreachable: ("no_account" | "no_mail" | "no_phone" | "no_steward")[];
                    };
                };
            };
            /** @description invalid_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description deadline_gone, changed_meanwhile */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_media */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input, answer_too_late, answer_in_past, snooze_over_due, colleague_cannot_see */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deadlineHistory: {
        parameters: {
            query: {
                dueOn: string;
                kind: "expiry" | "review" | "renewal_window_closes" | "e_certificate_use" | "hours_due" | "age_limit" | "retirement";
                profession?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            at: string;
                            fault: string | null;
                            note: string | null;
                            role: ("holder" | "steward" | "head" | "hr") | null;
                            stage: number | null;
                            to: string | null;
                            until: string | null;
                            ways: ("inbox" | "mail" | "sms" | "chat" | "group" | "webhook")[];
                            /** @enum {string} */
                            what: "told" | "pushed" | "acknowledged" | "snoozed" | "handed_over" | "withdrawn" | "escalated";
                            who: string | null;
                        }[];
                    };
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    pushDeadline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    dueOn: string;
                    /** @enum {string} */
                    kind: "expiry" | "review" | "renewal_window_closes" | "e_certificate_use" | "hours_due" | "age_limit" | "retirement";
                    /** @default null */
                    note?: string | null;
                    profession: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        can: {
                            push: boolean;
                            respond: boolean;
                        };
                        /** Format: uuid */
                        credentialId: string;
                        daysLeft: number;
                        /** Format: date */
                        dueOn: string;
                        group: ("overdue" | "days7" | "days30" | "days90" | "waiting" | "snoozed") | null;
                        holder: {
                            employeeNumber: string | null;
                            /** Format: uuid */
                            id: string;
                            name: string;
                        };
                        /** @enum {string} */
                        kind: "expiry" | "review" | "renewal_window_closes" | "e_certificate_use" | "hours_due" | "age_limit" | "retirement";
                        latest: {
                            /** Format: date */
                            acknowledgement: string;
                            snooze: string | null;
                        };
                        level: number;
                        profession: string | null;
                        pushed: {
                            at: string;
                            by: string;
                            today: boolean;
                        } | null;
                        reachable: boolean;
                        response: {
                            acknowledged: {
                                by: string;
                                note: string | null;
                                /** Format: date */
                                until: string;
                            } | null;
                            snoozed: {
                                by: string;
                                /** Format: date */
                                until: string;
                            } | null;
                            version: number;
                        };
                        responsible: {
                            handedOver: boolean;
                            /** Format: uuid */
                            id: string;
                            name: string;
                        } | null;
                        told: {
                            at: string;
                            times: number;
                            ways: ("inbox" | "mail" | "sms" | "chat" | "group" | "webhook")[];
                        } | null;
                        typeName: string;
                        unit: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            path: string;
                        } | null;
                        unreachable: ("no_account" | "no_mail" | "no_phone" | "no_steward")[];
                    };
                };
            };
            /** @description invalid_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description deadline_gone, pushed_today */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_media */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDocuments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            addedAt: string;
                            addedBy: string;
                            bytes: number;
                            can: {
                                replace: boolean;
                                withdraw: boolean;
                            };
                            /** Format: uuid */
                            credentialId: string;
                            fileName: string;
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "scan" | "issue_document" | "continuing_education" | "post_fit_note" | "verification_evidence" | "e_certificate" | "other";
                            mediaType: string;
                            note: string | null;
                            /** @enum {string} */
                            preview: "image" | "pdf" | "none" | "pending";
                            replacedBy: string | null;
                            replaces: string | null;
                            retainUntil: string | null;
                            sha256: string;
                            withdrawn: {
                                at: string;
                                by: string;
                                reason: string;
                            } | null;
                        }[];
                    };
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    attachDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                    /** @enum {string} */
                    kind?: "scan" | "issue_document" | "continuing_education" | "post_fit_note" | "verification_evidence" | "e_certificate" | "other";
                    note?: string;
                    /** Format: uuid */
                    replaces?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        addedAt: string;
                        addedBy: string;
                        bytes: number;
                        can: {
                            replace: boolean;
                            withdraw: boolean;
                        };
                        /** Format: uuid */
                        credentialId: string;
                        fileName: string;
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kind: "scan" | "issue_document" | "continuing_education" | "post_fit_note" | "verification_evidence" | "e_certificate" | "other";
                        mediaType: string;
                        note: string | null;
                        /** @enum {string} */
                        preview: "image" | "pdf" | "none" | "pending";
                        replacedBy: string | null;
                        replaces: string | null;
                        retainUntil: string | null;
                        sha256: string;
                        withdrawn: {
                            at: string;
                            by: string;
                            reason: string;
                        } | null;
                    };
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description document_attached_already, wrong_state, document_replaced */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload_too_large, file_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_media, file_type_unknown */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input, file_empty, document_kind_differs */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy, storage_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    credentialDue: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            can: {
                                push: boolean;
                                respond: boolean;
                            };
                            /** Format: uuid */
                            credentialId: string;
                            daysLeft: number;
                            /** Format: date */
                            dueOn: string;
                            group: ("overdue" | "days7" | "days30" | "days90" | "waiting" | "snoozed") | null;
                            holder: {
                                employeeNumber: string | null;
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            /** @enum {string} */
                            kind: "expiry" | "review" | "renewal_window_closes" | "e_certificate_use" | "hours_due" | "age_limit" | "retirement";
                            latest: {
                                /** Format: date */
                                acknowledgement: string;
                                snooze: string | null;
                            };
                            level: number;
                            profession: string | null;
                            pushed: {
                                at: string;
                                by: string;
                                today: boolean;
                            } | null;
                            response: {
                                acknowledged: {
                                    by: string;
                                    note: string | null;
                                    /** Format: date */
                                    until: string;
                                } | null;
                                snoozed: {
                                    by: string;
                                    /** Format: date */
                                    until: string;
                                } | null;
                                version: number;
                            };
                            responsible: {
                                handedOver: boolean;
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            told: {
                                at: string;
                                times: number;
                                ways: ("inbox" | "mail" | "sms" | "chat" | "group" | "webhook")[];
                            } | null;
                            typeName: string;
                            unit: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                path: string;
                            } | null;
                            unreachable: ("no_account" | "no_mail" | "no_phone" | "no_steward")[];
                        }[];
                    };
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    giveUpCredential: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    version: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        can: {
                            archive: boolean;
                            attach: boolean;
                            cancel: boolean;
                            correct: boolean;
                            export: boolean;
                            giveUp: boolean;
                            renew: boolean;
                            request: boolean;
                            resume: boolean;
                            reveal: boolean;
                            revoke: boolean;
                            suspend: boolean;
                            takeUp: boolean;
                            verify: boolean;
                        };
                        category: ("registration" | "title" | "skill") | null;
                        createdAt: string;
                        daysLeft: number | null;
                        deadlines: {
                            daysLeft: number;
                            /** Format: date */
                            dueOn: string;
                            /** @enum {string} */
                            kind: "expiry" | "review" | "renewal_window_opens" | "renewal_window_closes" | "e_certificate_use" | "hours_due" | "age_limit" | "retirement";
                            profession: string | null;
                            rule: string;
                            /** @enum {string} */
                            source: "printed" | "type" | "province" | "company" | "law";
                        }[];
                        documentCount: number;
                        eCertificateUseUntil: string | null;
                        employer: {
                            name: string;
                            unitId: string | null;
                        } | null;
                        givenUp: boolean;
                        givenUpOn: string | null;
                        givenUpReason: string | null;
                        /** Format: uuid */
                        id: string;
                        issuedOn: string | null;
                        issuer: string | null;
                        labels: string[];
                        level: string | null;
                        noExpiry: boolean;
                        number: string | null;
                        numberMasked: boolean;
                        periods: {
                            /** Format: uuid */
                            id: string;
                            issuedOn: string | null;
                            issuer: string | null;
                            noExpiry: boolean;
                            number: string | null;
                            numberMasked: boolean;
                            ordinal: number;
                            recordedAt: string;
                            recordedBy: string;
                            reviewedOn: string | null;
                            validFrom: string | null;
                            validUntil: string | null;
                        }[];
                        person: {
                            employeeNumber: string | null;
                            /** @enum {string} */
                            employmentState: "active" | "leaving" | "left";
                            /** Format: uuid */
                            id: string;
                            name: string;
                        };
                        profession: string | null;
                        registered: boolean | null;
                        remarks: string | null;
                        reviewCodes: string[];
                        reviewDueOn: string | null;
                        reviewedOn: string | null;
                        /** @enum {string} */
                        state: "draft" | "held" | "suspended" | "cancelled" | "revoked" | "superseded";
                        stateReason: string | null;
                        /** @enum {string} */
                        status: "draft" | "superseded" | "revoked" | "cancelled" | "suspended" | "expired" | "review_missed" | "due" | "review_due" | "valid";
                        supersededBy: string | null;
                        typeId: string | null;
                        typeName: string;
                        unit: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            path: string;
                        } | null;
                        updatedAt: string;
                        uploadRequest: {
                            at: string;
                            by: string;
                            note: string | null;
                        } | null;
                        validFrom: string | null;
                        validUntil: string | null;
                        /** @enum {string} */
                        verification: "unverified" | "verified" | "doubtful" | "refused";
                        verificationDetail: {
                            checkedOn: string | null;
                            documentId: string | null;
                            note: string | null;
                            source: string | null;
                        };
                        version: number;
                    };
                };
            };
            /** @description invalid_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description changed_meanwhile, wrong_state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_media */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    renewCredential: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    eCertificateUseUntil?: string | null;
                    issuedOn?: string | null;
                    issuer?: string | null;
                    noExpiry?: boolean;
                    number?: string | null;
                    reviewDueOn?: string | null;
                    reviewedOn?: string | null;
                    validFrom?: string | null;
                    validUntil?: string | null;
                    version: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        can: {
                            archive: boolean;
                            attach: boolean;
                            cancel: boolean;
                            correct: boolean;
                            export: boolean;
                            giveUp: boolean;
                            renew: boolean;
                            request: boolean;
                            resume: boolean;
                            reveal: boolean;
                            revoke: boolean;
                            suspend: boolean;
                            takeUp: boolean;
                            verify: boolean;
                        };
                        category: ("registration" | "title" | "skill") | null;
                        createdAt: string;
                        daysLeft: number | null;
                        deadlines: {
                            daysLeft: number;
                            /** Format: date */
                            dueOn: string;
                            /** @enum {string} */
                            kind: "expiry" | "review" | "renewal_window_opens" | "renewal_window_closes" | "e_certificate_use" | "hours_due" | "age_limit" | "retirement";
                            profession: string | null;
                            rule: string;
                            /** @enum {string} */
                            source: "printed" | "type" | "province" | "company" | "law";
                        }[];
                        documentCount: number;
                        eCertificateUseUntil: string | null;
                        employer: {
                            name: string;
                            unitId: string | null;
                        } | null;
                        givenUp: boolean;
                        givenUpOn: string | null;
                        givenUpReason: string | null;
                        /** Format: uuid */
                        id: string;
                        issuedOn: string | null;
                        issuer: string | null;
                        labels: string[];
                        level: string | null;
                        noExpiry: boolean;
                        number: string | null;
                        numberMasked: boolean;
                        periods: {
                            /** Format: uuid */
                            id: string;
                            issuedOn: string | null;
                            issuer: string | null;
                            noExpiry: boolean;
                            number: string | null;
                            numberMasked: boolean;
                            ordinal: number;
                            recordedAt: string;
                            recordedBy: string;
                            reviewedOn: string | null;
                            validFrom: string | null;
                            validUntil: string | null;
                        }[];
                        person: {
                            employeeNumber: string | null;
                            /** @enum {string} */
                            employmentState: "active" | "leaving" | "left";
                            /** Format: uuid */
                            id: string;
                            name: string;
                        };
                        profession: string | null;
                        registered: boolean | null;
                        remarks: string | null;
                        reviewCodes: string[];
                        reviewDueOn: string | null;
                        reviewedOn: string | null;
                        /** @enum {string} */
                        state: "draft" | "held" | "suspended" | "cancelled" | "revoked" | "superseded";
                        stateReason: string | null;
                        /** @enum {string} */
                        status: "draft" | "superseded" | "revoked" | "cancelled" | "suspended" | "expired" | "review_missed" | "due" | "review_due" | "valid";
                        supersededBy: string | null;
                        typeId: string | null;
                        typeName: string;
                        unit: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            path: string;
                        } | null;
                        updatedAt: string;
                        uploadRequest: {
                            at: string;
                            by: string;
                            note: string | null;
                        } | null;
                        validFrom: string | null;
                        validUntil: string | null;
                        /** @enum {string} */
                        verification: "unverified" | "verified" | "doubtful" | "refused";
                        verificationDetail: {
                            checkedOn: string | null;
                            documentId: string | null;
                            note: string | null;
                            source: string | null;
                        };
                        version: number;
                    };
                };
            };
            /** @description invalid_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description changed_meanwhile, wrong_state, credential_number_taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_media */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input, renewal_not_later, date_order */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resumeCredential: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    version: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        can: {
                            archive: boolean;
                            attach: boolean;
                            cancel: boolean;
                            correct: boolean;
                            export: boolean;
                            giveUp: boolean;
                            renew: boolean;
                            request: boolean;
                            resume: boolean;
                            reveal: boolean;
                            revoke: boolean;
                            suspend: boolean;
                            takeUp: boolean;
                            verify: boolean;
                        };
                        category: ("registration" | "title" | "skill") | null;
                        createdAt: string;
                        daysLeft: number | null;
                        deadlines: {
                            daysLeft: number;
                            /** Format: date */
                            dueOn: string;
                            /** @enum {string} */
                            kind: "expiry" | "review" | "renewal_window_opens" | "renewal_window_closes" | "e_certificate_use" | "hours_due" | "age_limit" | "retirement";
                            profession: string | null;
                            rule: string;
                            /** @enum {string} */
                            source: "printed" | "type" | "province" | "company" | "law";
                        }[];
                        documentCount: number;
                        eCertificateUseUntil: string | null;
                        employer: {
                            name: string;
                            unitId: string | null;
                        } | null;
                        givenUp: boolean;
                        givenUpOn: string | null;
                        givenUpReason: string | null;
                        /** Format: uuid */
                        id: string;
                        issuedOn: string | null;
                        issuer: string | null;
                        labels: string[];
                        level: string | null;
                        noExpiry: boolean;
                        number: string | null;
                        numberMasked: boolean;
                        periods: {
                            /** Format: uuid */
                            id: string;
                            issuedOn: string | null;
                            issuer: string | null;
                            noExpiry: boolean;
                            number: string | null;
                            numberMasked: boolean;
                            ordinal: number;
                            recordedAt: string;
                            recordedBy: string;
                            reviewedOn: string | null;
                            validFrom: string | null;
                            validUntil: string | null;
                        }[];
                        person: {
                            employeeNumber: string | null;
                            /** @enum {string} */
                            employmentState: "active" | "leaving" | "left";
                            /** Format: uuid */
                            id: string;
                            name: string;
                        };
                        profession: string | null;
                        registered: boolean | null;
                        remarks: string | null;
                        reviewCodes: string[];
                        reviewDueOn: string | null;
                        reviewedOn: string | null;
                        /** @enum {string} */
                        state: "draft" | "held" | "suspended" | "cancelled" | "revoked" | "superseded";
                        stateReason: string | null;
                        /** @enum {string} */
                        status: "draft" | "superseded" | "revoked" | "cancelled" | "suspended" | "expired" | "review_missed" | "due" | "review_due" | "valid";
                        supersededBy: string | null;
                        typeId: string | null;
                        typeName: string;
                        unit: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            path: string;
                        } | null;
                        updatedAt: string;
                        uploadRequest: {
                            at: string;
                            by: string;
                            note: string | null;
                        } | null;
                        validFrom: string | null;
                        validUntil: string | null;
                        /** @enum {string} */
                        verification: "unverified" | "verified" | "doubtful" | "refused";
                        verificationDetail: {
                            checkedOn: string | null;
                            documentId: string | null;
                            note: string | null;
                            source: string | null;
                        };
                        version: number;
                    };
                };
            };
            /** @description invalid_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description changed_meanwhile, wrong_state, credential_number_taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_media */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revealCredential: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ordinal?: number;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        value: string;
                    };
                };
            };
            /** @description invalid_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_media */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input, reveal_reason_missing */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeCredential: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    version: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        can: {
                            archive: boolean;
                            attach: boolean;
                            cancel: boolean;
                            correct: boolean;
                            export: boolean;
                            giveUp: boolean;
                            renew: boolean;
                            request: boolean;
                            resume: boolean;
                            reveal: boolean;
                            revoke: boolean;
                            suspend: boolean;
                            takeUp: boolean;
                            verify: boolean;
                        };
                        category: ("registration" | "title" | "skill") | null;
                        createdAt: string;
                        daysLeft: number | null;
                        deadlines: {
                            daysLeft: number;
                            /** Format: date */
                            dueOn: string;
                            /** @enum {string} */
                            kind: "expiry" | "review" | "renewal_window_opens" | "renewal_window_closes" | "e_certificate_use" | "hours_due" | "age_limit" | "retirement";
                            profession: string | null;
                            rule: string;
                            /** @enum {string} */
                            source: "printed" | "type" | "province" | "company" | "law";
                        }[];
                        documentCount: number;
                        eCertificateUseUntil: string | null;
                        employer: {
                            name: string;
                            unitId: string | null;
                        } | null;
                        givenUp: boolean;
                        givenUpOn: string | null;
                        givenUpReason: string | null;
                        /** Format: uuid */
                        id: string;
                        issuedOn: string | null;
                        issuer: string | null;
                        labels: string[];
                        level: string | null;
                        noExpiry: boolean;
                        number: string | null;
                        numberMasked: boolean;
                        periods: {
                            /** Format: uuid */
                            id: string;
                            issuedOn: string | null;
                            issuer: string | null;
                            noExpiry: boolean;
                            number: string | null;
                            numberMasked: boolean;
                            ordinal: number;
                            recordedAt: string;
                            recordedBy: string;
                            reviewedOn: string | null;
                            validFrom: string | null;
                            validUntil: string | null;
                        }[];
                        person: {
                            employeeNumber: string | null;
                            /** @enum {string} */
                            employmentState: "active" | "leaving" | "left";
                            /** Format: uuid */
                            id: string;
                            name: string;
                        };
                        profession: string | null;
                        registered: boolean | null;
                        remarks: string | null;
                        reviewCodes: string[];
                        reviewDueOn: string | null;
                        reviewedOn: string | null;
                        /** @enum {string} */
                        state: "draft" | "held" | "suspended" | "cancelled" | "revoked" | "superseded";
                        stateReason: string | null;
                        /** @enum {string} */
                        status: "draft" | "superseded" | "revoked" | "cancelled" | "suspended" | "expired" | "review_missed" | "due" | "review_due" | "valid";
                        supersededBy: string | null;
                        typeId: string | null;
                        typeName: string;
                        unit: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            path: string;
                        } | null;
                        updatedAt: string;
                        uploadRequest: {
                            at: string;
                            by: string;
                            note: string | null;
                        } | null;
                        validFrom: string | null;
                        validUntil: string | null;
                        /** @enum {string} */
                        verification: "unverified" | "verified" | "doubtful" | "refused";
                        verificationDetail: {
                            checkedOn: string | null;
                            documentId: string | null;
                            note: string | null;
                            source: string | null;
                        };
                        version: number;
                    };
                };
            };
            /** @description invalid_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description changed_meanwhile, wrong_state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_media */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    suspendCredential: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    version: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        can: {
                            archive: boolean;
                            attach: boolean;
                            cancel: boolean;
                            correct: boolean;
                            export: boolean;
                            giveUp: boolean;
                            renew: boolean;
                            request: boolean;
                            resume: boolean;
                            reveal: boolean;
                            revoke: boolean;
                            suspend: boolean;
                            takeUp: boolean;
                            verify: boolean;
                        };
                        category: ("registration" | "title" | "skill") | null;
                        createdAt: string;
                        daysLeft: number | null;
                        deadlines: {
                            daysLeft: number;
                            /** Format: date */
                            dueOn: string;
                            /** @enum {string} */
                            kind: "expiry" | "review" | "renewal_window_opens" | "renewal_window_closes" | "e_certificate_use" | "hours_due" | "age_limit" | "retirement";
                            profession: string | null;
                            rule: string;
                            /** @enum {string} */
                            source: "printed" | "type" | "province" | "company" | "law";
                        }[];
                        documentCount: number;
                        eCertificateUseUntil: string | null;
                        employer: {
                            name: string;
                            unitId: string | null;
                        } | null;
                        givenUp: boolean;
                        givenUpOn: string | null;
                        givenUpReason: string | null;
                        /** Format: uuid */
                        id: string;
                        issuedOn: string | null;
                        issuer: string | null;
                        labels: string[];
                        level: string | null;
                        noExpiry: boolean;
                        number: string | null;
                        numberMasked: boolean;
                        periods: {
                            /** Format: uuid */
                            id: string;
                            issuedOn: string | null;
                            issuer: string | null;
                            noExpiry: boolean;
                            number: string | null;
                            numberMasked: boolean;
                            ordinal: number;
                            recordedAt: string;
                            recordedBy: string;
                            reviewedOn: string | null;
                            validFrom: string | null;
                            validUntil: string | null;
                        }[];
                        person: {
                            employeeNumber: string | null;
                            /** @enum {string} */
                            employmentState: "active" | "leaving" | "left";
                            /** Format: uuid */
                            id: string;
                            name: string;
                        };
                        profession: string | null;
                        registered: boolean | null;
                        remarks: string | null;
                        reviewCodes: string[];
                        reviewDueOn: string | null;
                        reviewedOn: string | null;
                        /** @enum {string} */
                        state: "draft" | "held" | "suspended" | "cancelled" | "revoked" | "superseded";
                        stateReason: string | null;
                        /** @enum {string} */
                        status: "draft" | "superseded" | "revoked" | "cancelled" | "suspended" | "expired" | "review_missed" | "due" | "review_due" | "valid";
                        supersededBy: string | null;
                        typeId: string | null;
                        typeName: string;
                        unit: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            path: string;
                        } | null;
                        updatedAt: string;
                        uploadRequest: {
                            at: string;
                            by: string;
                            note: string | null;
                        } | null;
                        validFrom: string | null;
                        validUntil: string | null;
                        /** @enum {string} */
                        verification: "unverified" | "verified" | "doubtful" | "refused";
                        verificationDetail: {
                            checkedOn: string | null;
                            documentId: string | null;
                            note: string | null;
                            source: string | null;
                        };
                        version: number;
                    };
                };
            };
            /** @description invalid_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description changed_meanwhile, wrong_state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_media */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    takeUpCredential: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    version: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        can: {
                            archive: boolean;
                            attach: boolean;
                            cancel: boolean;
                            correct: boolean;
                            export: boolean;
                            giveUp: boolean;
                            renew: boolean;
                            request: boolean;
                            resume: boolean;
                            reveal: boolean;
                            revoke: boolean;
                            suspend: boolean;
                            takeUp: boolean;
                            verify: boolean;
                        };
                        category: ("registration" | "title" | "skill") | null;
                        createdAt: string;
                        daysLeft: number | null;
                        deadlines: {
                            daysLeft: number;
                            /** Format: date */
                            dueOn: string;
                            /** @enum {string} */
                            kind: "expiry" | "review" | "renewal_window_opens" | "renewal_window_closes" | "e_certificate_use" | "hours_due" | "age_limit" | "retirement";
                            profession: string | null;
                            rule: string;
                            /** @enum {string} */
                            source: "printed" | "type" | "province" | "company" | "law";
                        }[];
                        documentCount: number;
                        eCertificateUseUntil: string | null;
                        employer: {
                            name: string;
                            unitId: string | null;
                        } | null;
                        givenUp: boolean;
                        givenUpOn: string | null;
                        givenUpReason: string | null;
                        /** Format: uuid */
                        id: string;
                        issuedOn: string | null;
                        issuer: string | null;
                        labels: string[];
                        level: string | null;
                        noExpiry: boolean;
                        number: string | null;
                        numberMasked: boolean;
                        periods: {
                            /** Format: uuid */
                            id: string;
                            issuedOn: string | null;
                            issuer: string | null;
                            noExpiry: boolean;
                            number: string | null;
                            numberMasked: boolean;
                            ordinal: number;
                            recordedAt: string;
                            recordedBy: string;
                            reviewedOn: string | null;
                            validFrom: string | null;
                            validUntil: string | null;
                        }[];
                        person: {
                            employeeNumber: string | null;
                            /** @enum {string} */
                            employmentState: "active" | "leaving" | "left";
                            /** Format: uuid */
                            id: string;
                            name: string;
                        };
                        profession: string | null;
                        registered: boolean | null;
                        remarks: string | null;
                        reviewCodes: string[];
                        reviewDueOn: string | null;
                        reviewedOn: string | null;
                        /** @enum {string} */
                        state: "draft" | "held" | "suspended" | "cancelled" | "revoked" | "superseded";
                        stateReason: string | null;
                        /** @enum {string} */
                        status: "draft" | "superseded" | "revoked" | "cancelled" | "suspended" | "expired" | "review_missed" | "due" | "review_due" | "valid";
                        supersededBy: string | null;
                        typeId: string | null;
                        typeName: string;
                        unit: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            path: string;
                        } | null;
                        updatedAt: string;
                        uploadRequest: {
                            at: string;
                            by: string;
                            note: string | null;
                        } | null;
                        validFrom: string | null;
                        validUntil: string | null;
                        /** @enum {string} */
                        verification: "unverified" | "verified" | "doubtful" | "refused";
                        verificationDetail: {
                            checkedOn: string | null;
                            documentId: string | null;
                            note: string | null;
                            source: string | null;
                        };
                        version: number;
                    };
                };
            };
            /** @description invalid_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description changed_meanwhile, wrong_state, credential_number_taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_media */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    credentialTimeline: {
        parameters: {
            query?: {
                before?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        more: boolean;
                        rows: {
                            action: string;
                            at: string;
                            by: {
                                id: string;
                                label: string;
                            };
                            changes: {
                                after: unknown | null;
                                before: unknown | null;
                                field: string;
                            }[];
                            id: string;
                            leaf: string;
                            reason: string | null;
                            subject: {
                                id: string;
                                type: string;
                            };
                        }[];
                    };
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    requestUpload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default null */
                    note?: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        can: {
                            archive: boolean;
                            attach: boolean;
                            cancel: boolean;
                            correct: boolean;
                            export: boolean;
                            giveUp: boolean;
                            renew: boolean;
                            request: boolean;
                            resume: boolean;
                            reveal: boolean;
                            revoke: boolean;
                            suspend: boolean;
                            takeUp: boolean;
                            verify: boolean;
                        };
                        category: ("registration" | "title" | "skill") | null;
                        createdAt: string;
                        daysLeft: number | null;
                        deadlines: {
                            daysLeft: number;
                            /** Format: date */
                            dueOn: string;
                            /** @enum {string} */
                            kind: "expiry" | "review" | "renewal_window_opens" | "renewal_window_closes" | "e_certificate_use" | "hours_due" | "age_limit" | "retirement";
                            profession: string | null;
                            rule: string;
                            /** @enum {string} */
                            source: "printed" | "type" | "province" | "company" | "law";
                        }[];
                        documentCount: number;
                        eCertificateUseUntil: string | null;
                        employer: {
                            name: string;
                            unitId: string | null;
                        } | null;
                        givenUp: boolean;
                        givenUpOn: string | null;
                        givenUpReason: string | null;
                        /** Format: uuid */
                        id: string;
                        issuedOn: string | null;
                        issuer: string | null;
                        labels: string[];
                        level: string | null;
                        noExpiry: boolean;
                        number: string | null;
                        numberMasked: boolean;
                        periods: {
                            /** Format: uuid */
                            id: string;
                            issuedOn: string | null;
                            issuer: string | null;
                            noExpiry: boolean;
                            number: string | null;
                            numberMasked: boolean;
                            ordinal: number;
                            recordedAt: string;
                            recordedBy: string;
                            reviewedOn: string | null;
                            validFrom: string | null;
                            validUntil: string | null;
                        }[];
                        person: {
                            employeeNumber: string | null;
                            /** @enum {string} */
                            employmentState: "active" | "leaving" | "left";
                            /** Format: uuid */
                            id: string;
                            name: string;
                        };
                        profession: string | null;
                        registered: boolean | null;
                        remarks: string | null;
                        reviewCodes: string[];
                        reviewDueOn: string | null;
                        reviewedOn: string | null;
                        /** @enum {string} */
                        state: "draft" | "held" | "suspended" | "cancelled" | "revoked" | "superseded";
                        stateReason: string | null;
                        /** @enum {string} */
                        status: "draft" | "superseded" | "revoked" | "cancelled" | "suspended" | "expired" | "review_missed" | "due" | "review_due" | "valid";
                        supersededBy: string | null;
                        typeId: string | null;
                        typeName: string;
                        unit: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            path: string;
                        } | null;
                        updatedAt: string;
                        uploadRequest: {
                            at: string;
                            by: string;
                            note: string | null;
                        } | null;
                        validFrom: string | null;
                        validUntil: string | null;
                        /** @enum {string} */
                        verification: "unverified" | "verified" | "doubtful" | "refused";
                        verificationDetail: {
                            checkedOn: string | null;
                            documentId: string | null;
                            note: string | null;
                            source: string | null;
                        };
                        version: number;
                    };
                };
            };
            /** @description invalid_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description wrong_state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_media */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawUploadRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        can: {
                            archive: boolean;
                            attach: boolean;
                            cancel: boolean;
                            correct: boolean;
                            export: boolean;
                            giveUp: boolean;
                            renew: boolean;
                            request: boolean;
                            resume: boolean;
                            reveal: boolean;
                            revoke: boolean;
                            suspend: boolean;
                            takeUp: boolean;
                            verify: boolean;
                        };
                        category: ("registration" | "title" | "skill") | null;
                        createdAt: string;
                        daysLeft: number | null;
                        deadlines: {
                            daysLeft: number;
                            /** Format: date */
                            dueOn: string;
                            /** @enum {string} */
                            kind: "expiry" | "review" | "renewal_window_opens" | "renewal_window_closes" | "e_certificate_use" | "hours_due" | "age_limit" | "retirement";
                            profession: string | null;
                            rule: string;
                            /** @enum {string} */
                            source: "printed" | "type" | "province" | "company" | "law";
                        }[];
                        documentCount: number;
                        eCertificateUseUntil: string | null;
                        employer: {
                            name: string;
                            unitId: string | null;
                        } | null;
                        givenUp: boolean;
                        givenUpOn: string | null;
                        givenUpReason: string | null;
                        /** Format: uuid */
                        id: string;
                        issuedOn: string | null;
                        issuer: string | null;
                        labels: string[];
                        level: string | null;
                        noExpiry: boolean;
                        number: string | null;
                        numberMasked: boolean;
                        periods: {
                            /** Format: uuid */
                            id: string;
                            issuedOn: string | null;
                            issuer: string | null;
                            noExpiry: boolean;
                            number: string | null;
                            numberMasked: boolean;
                            ordinal: number;
                            recordedAt: string;
                            recordedBy: string;
                            reviewedOn: string | null;
                            validFrom: string | null;
                            validUntil: string | null;
                        }[];
                        person: {
                            employeeNumber: string | null;
                            /** @enum {string} */
                            employmentState: "active" | "leaving" | "left";
                            /** Format: uuid */
                            id: string;
                            name: string;
                        };
                        profession: string | null;
                        registered: boolean | null;
                        remarks: string | null;
                        reviewCodes: string[];
                        reviewDueOn: string | null;
                        reviewedOn: string | null;
                        /** @enum {string} */
                        state: "draft" | "held" | "suspended" | "cancelled" | "revoked" | "superseded";
                        stateReason: string | null;
                        /** @enum {string} */
                        status: "draft" | "superseded" | "revoked" | "cancelled" | "suspended" | "expired" | "review_missed" | "due" | "review_due" | "valid";
                        supersededBy: string | null;
                        typeId: string | null;
                        typeName: string;
                        unit: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            path: string;
                        } | null;
                        updatedAt: string;
                        uploadRequest: {
                            at: string;
                            by: string;
                            note: string | null;
                        } | null;
                        validFrom: string | null;
                        validUntil: string | null;
                        /** @enum {string} */
                        verification: "unverified" | "verified" | "doubtful" | "refused";
                        verificationDetail: {
                            checkedOn: string | null;
                            documentId: string | null;
                            note: string | null;
                            source: string | null;
                        };
                        version: number;
                    };
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    verifyCredential: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    checkedOn: string;
                    documentId?: string | null;
                    note?: string | null;
                    /** @enum {string} */
                    result: "verified" | "doubtful" | "refused";
                    source: string;
                    version: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        can: {
                            archive: boolean;
                            attach: boolean;
                            cancel: boolean;
                            correct: boolean;
                            export: boolean;
                            giveUp: boolean;
                            renew: boolean;
                            request: boolean;
                            resume: boolean;
                            reveal: boolean;
                            revoke: boolean;
                            suspend: boolean;
                            takeUp: boolean;
                            verify: boolean;
                        };
                        category: ("registration" | "title" | "skill") | null;
                        createdAt: string;
                        daysLeft: number | null;
                        deadlines: {
                            daysLeft: number;
                            /** Format: date */
                            dueOn: string;
                            /** @enum {string} */
                            kind: "expiry" | "review" | "renewal_window_opens" | "renewal_window_closes" | "e_certificate_use" | "hours_due" | "age_limit" | "retirement";
                            profession: string | null;
                            rule: string;
                            /** @enum {string} */
                            source: "printed" | "type" | "province" | "company" | "law";
                        }[];
                        documentCount: number;
                        eCertificateUseUntil: string | null;
                        employer: {
                            name: string;
                            unitId: string | null;
                        } | null;
                        givenUp: boolean;
                        givenUpOn: string | null;
                        givenUpReason: string | null;
                        /** Format: uuid */
                        id: string;
                        issuedOn: string | null;
                        issuer: string | null;
                        labels: string[];
                        level: string | null;
                        noExpiry: boolean;
                        number: string | null;
                        numberMasked: boolean;
                        periods: {
                            /** Format: uuid */
                            id: string;
                            issuedOn: string | null;
                            issuer: string | null;
                            noExpiry: boolean;
                            number: string | null;
                            numberMasked: boolean;
                            ordinal: number;
                            recordedAt: string;
                            recordedBy: string;
                            reviewedOn: string | null;
                            validFrom: string | null;
                            validUntil: string | null;
                        }[];
                        person: {
                            employeeNumber: string | null;
                            /** @enum {string} */
                            employmentState: "active" | "leaving" | "left";
                            /** Format: uuid */
                            id: string;
                            name: string;
                        };
                        profession: string | null;
                        registered: boolean | null;
                        remarks: string | null;
                        reviewCodes: string[];
                        reviewDueOn: string | null;
                        reviewedOn: string | null;
                        /** @enum {string} */
                        state: "draft" | "held" | "suspended" | "cancelled" | "revoked" | "superseded";
                        stateReason: string | null;
                        /** @enum {string} */
                        status: "draft" | "superseded" | "revoked" | "cancelled" | "suspended" | "expired" | "review_missed" | "due" | "review_due" | "valid";
                        supersededBy: string | null;
                        typeId: string | null;
                        typeName: string;
                        unit: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            path: string;
                        } | null;
                        updatedAt: string;
                        uploadRequest: {
                            at: string;
                            by: string;
                            note: string | null;
                        } | null;
                        validFrom: string | null;
                        validUntil: string | null;
                        /** @enum {string} */
                        verification: "unverified" | "verified" | "doubtful" | "refused";
                        verificationDetail: {
                            checkedOn: string | null;
                            documentId: string | null;
                            note: string | null;
                            source: string | null;
                        };
                        version: number;
                    };
                };
            };
            /** @description invalid_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description changed_meanwhile */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_media */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewCredentialChange: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    change: {
                        /** @default [] */
                        add?: string[];
                        /** @constant */
                        kind: "labels";
                        /** @default [] */
                        remove?: string[];
                    } | {
                        employerUnitId: string | null;
                        /** @constant */
                        kind: "employer";
                    } | {
                        /** @constant */
                        kind: "requestUpload";
                        /** @default null */
                        note?: string | null;
                    } | {
                        /** @constant */
                        kind: "withdrawRequest";
                    };
                    filter?: {
                        category?: string;
                        /** Format: date */
                        dueFrom?: string;
                        /** Format: date */
                        dueTo?: string;
                        dueWithin?: number;
                        employer?: string;
                        employment?: string;
                        /** @enum {string} */
                        expires?: "none";
                        /** Format: date */
                        expiresFrom?: string;
                        /** Format: date */
                        expiresTo?: string;
                        /**
                         * @default no
                         * @enum {string}
                         */
                        givenUp?: "no" | "yes" | "all";
                        /**
                         * @default no
                         * @enum {string}
                         */
                        history?: "no" | "yes";
                        /** Format: uuid */
                        import?: string;
                        /** @enum {string} */
                        issued?: "none";
                        /** Format: date */
                        issuedFrom?: string;
                        /** Format: date */
                        issuedTo?: string;
                        issuer?: string;
                        label?: string;
                        level?: string;
                        /** Format: uuid */
                        person?: string;
                        profession?: string;
                        q?: string;
                        /** @enum {string} */
                        registered?: "yes" | "no" | "unknown";
                        /** @enum {string} */
                        review?: "open";
                        /** @enum {string} */
                        scan?: "none" | "some";
                        /** Format: uuid */
                        skippedBy?: string;
                        status?: string;
                        type?: string;
                        unit?: string | "none";
                        /**
                         * @default below
                         * @enum {string}
                         */
                        unitScope?: "below" | "only";
                        /** @enum {string} */
                        upload?: "asked";
                        verification?: string;
                    };
                    ids?: string[];
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        can: {
                            apply: boolean;
                            cancel: boolean;
                            undo: boolean;
                        };
                        change: ({
                            /** @default [] */
                            add: string[];
                            /** @constant */
                            kind: "labels";
                            /** @default [] */
                            remove: string[];
                        } | {
                            employerUnitId: string | null;
                            /** @constant */
                            kind: "employer";
                        } | {
                            /** @constant */
                            kind: "requestUpload";
                            /** @default null */
                            note: string | null;
                        } | {
                            /** @constant */
                            kind: "withdrawRequest";
                        }) | {
                            /** @constant */
                            kind: "steward";
                            stewardId: string | null;
                        };
                        counts: {
                            [key: string]: number;
                        };
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        list: "credentials" | "people";
                        reasons: {
                            count: number;
                            /** @enum {string} */
                            reason: "no_right" | "wrong_state" | "has_left" | "own_steward" | "too_many_labels" | "changed_meanwhile" | "target_gone";
                        }[];
                        skipped: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            reason: "no_right" | "wrong_state" | "has_left" | "own_steward" | "too_many_labels" | "changed_meanwhile" | "target_gone";
                        }[];
                        /** @enum {string} */
                        state: "ready" | "applying" | "applied" | "cancelled" | "undoing" | "undone";
                        total: number;
                    };
                };
            };
            /** @description invalid_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_media */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input, bulk_too_large */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportCredentials: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    columns?: string;
                    filter: {
                        category?: string;
                        /** Format: date */
                        dueFrom?: string;
                        /** Format: date */
                        dueTo?: string;
                        dueWithin?: number;
                        employer?: string;
                        employment?: string;
                        /** @enum {string} */
                        expires?: "none";
                        /** Format: date */
                        expiresFrom?: string;
                        /** Format: date */
                        expiresTo?: string;
                        /**
                         * @default no
                         * @enum {string}
                         */
                        givenUp?: "no" | "yes" | "all";
                        /**
                         * @default no
                         * @enum {string}
                         */
                        history?: "no" | "yes";
                        /** Format: uuid */
                        import?: string;
                        /** @enum {string} */
                        issued?: "none";
                        /** Format: date */
                        issuedFrom?: string;
                        /** Format: date */
                        issuedTo?: string;
                        issuer?: string;
                        label?: string;
                        level?: string;
                        /** Format: uuid */
                        person?: string;
                        profession?: string;
                        q?: string;
                        /** @enum {string} */
                        registered?: "yes" | "no" | "unknown";
                        /** @enum {string} */
                        review?: "open";
                        /** @enum {string} */
                        scan?: "none" | "some";
                        /** Format: uuid */
                        skippedBy?: string;
                        status?: string;
                        type?: string;
                        unit?: string | "none";
                        /**
                         * @default below
                         * @enum {string}
                         */
                        unitScope?: "below" | "only";
                        /** @enum {string} */
                        upload?: "asked";
                        verification?: string;
                    };
                    /**
                     * @default asc
                     * @enum {string}
                     */
                    order?: "asc" | "desc";
                    reason: string;
                    /**
                     * @default due
                     * @enum {string}
                     */
                    sort?: "due" | "name" | "type" | "number" | "issued" | "validUntil" | "updated";
                };
            };
        };
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description invalid_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_media */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input, export_reason_missing */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    filterValues: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        employers: {
                            name: string;
                            unitId: string | null;
                        }[];
                        labels: string[];
                        levels: string[];
                        professions: string[];
                    };
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadDocument: {
        parameters: {
            query?: {
                inline?: "yes" | "no";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found, file_missing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy, storage_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        addedAt: string;
                        addedBy: string;
                        bytes: number;
                        can: {
                            replace: boolean;
                            withdraw: boolean;
                        };
                        /** Format: uuid */
                        credentialId: string;
                        fileName: string;
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kind: "scan" | "issue_document" | "continuing_education" | "post_fit_note" | "verification_evidence" | "e_certificate" | "other";
                        mediaType: string;
                        note: string | null;
                        /** @enum {string} */
                        preview: "image" | "pdf" | "none" | "pending";
                        replacedBy: string | null;
                        replaces: string | null;
                        retainUntil: string | null;
                        sha256: string;
                        withdrawn: {
                            at: string;
                            by: string;
                            reason: string;
                        } | null;
                    };
                };
            };
            /** @description invalid_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description wrong_state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_media */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    copyDocuments: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @default zip
                     * @enum {string}
                     */
                    as?: "zip" | "pdf";
                    filter?: {
                        category?: string;
                        /** Format: date */
                        dueFrom?: string;
                        /** Format: date */
                        dueTo?: string;
                        dueWithin?: number;
                        employer?: string;
                        employment?: string;
                        /** @enum {string} */
                        expires?: "none";
                        /** Format: date */
                        expiresFrom?: string;
                        /** Format: date */
                        expiresTo?: string;
                        /**
                         * @default no
                         * @enum {string}
                         */
                        givenUp?: "no" | "yes" | "all";
                        /**
                         * @default no
                         * @enum {string}
                         */
                        history?: "no" | "yes";
                        /** Format: uuid */
                        import?: string;
                        /** @enum {string} */
                        issued?: "none";
                        /** Format: date */
                        issuedFrom?: string;
                        /** Format: date */
                        issuedTo?: string;
                        issuer?: string;
                        label?: string;
                        level?: string;
                        /** Format: uuid */
                        person?: string;
                        profession?: string;
                        q?: string;
                        /** @enum {string} */
                        registered?: "yes" | "no" | "unknown";
                        /** @enum {string} */
                        review?: "open";
                        /** @enum {string} */
                        scan?: "none" | "some";
                        /** Format: uuid */
                        skippedBy?: string;
                        status?: string;
                        type?: string;
                        unit?: string | "none";
                        /**
                         * @default below
                         * @enum {string}
                         */
                        unitScope?: "below" | "only";
                        /** @enum {string} */
                        upload?: "asked";
                        verification?: string;
                    };
                    kinds?: ("scan" | "issue_document" | "continuing_education" | "post_fit_note" | "verification_evidence" | "e_certificate" | "other")[];
                    /** Format: uuid */
                    person?: string;
                    purpose: string;
                    /** @default null */
                    recipient?: string | null;
                };
            };
        };
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "application/zip": string;
                };
            };
            /** @description invalid_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found, file_missing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_media */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input, copy_empty, copy_too_large */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy, storage_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    dueDocuments: {
        parameters: {
            query?: {
                kind?: string;
                month?: string;
                on?: string;
                page?: number;
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            addedAt: string;
                            addedBy: string;
                            basis: string;
                            bytes: number;
                            can: {
                                replace: boolean;
                                withdraw: boolean;
                            };
                            /** Format: uuid */
                            credentialId: string;
                            fileName: string;
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "scan" | "issue_document" | "continuing_education" | "post_fit_note" | "verification_evidence" | "e_certificate" | "other";
                            mediaType: string;
                            note: string | null;
                            person: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            /** @enum {string} */
                            preview: "image" | "pdf" | "none" | "pending";
                            replacedBy: string | null;
                            replaces: string | null;
                            /** Format: date */
                            retainUntil: string;
                            sha256: string;
                            typeName: string;
                            withdrawn: {
                                at: string;
                                by: string;
                                reason: string;
                            } | null;
                        }[];
                        total: number;
                        totalCapped: boolean;
                    };
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDue: {
        parameters: {
            query?: {
                group?: string;
                kind?: string;
                level?: string;
                page?: number;
                person?: string;
                q?: string;
                size?: number;
                type?: string;
                unit?: string | "none";
                unitScope?: "below" | "only";
                unreachable?: "yes";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            can: {
                                push: boolean;
                                respond: boolean;
                            };
                            /** Format: uuid */
                            credentialId: string;
                            daysLeft: number;
                            /** Format: date */
                            dueOn: string;
                            group: ("overdue" | "days7" | "days30" | "days90" | "waiting" | "snoozed") | null;
                            holder: {
                                employeeNumber: string | null;
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            /** @enum {string} */
                            kind: "expiry" | "review" | "renewal_window_closes" | "e_certificate_use" | "hours_due" | "age_limit" | "retirement";
                            latest: {
                                /** Format: date */
                                acknowledgement: string;
                                snooze: string | null;
                            };
                            level: number;
                            profession: string | null;
                            pushed: {
                                at: string;
                                by: string;
                                today: boolean;
                            } | null;
                            response: {
                                acknowledged: {
                                    by: string;
                                    note: string | null;
                                    /** Format: date */
                                    until: string;
                                } | null;
                                snoozed: {
                                    by: string;
                                    /** Format: date */
                                    until: string;
                                } | null;
                                version: number;
                            };
                            responsible: {
                                handedOver: boolean;
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            told: {
                                at: string;
                                times: number;
                                ways: ("inbox" | "mail" | "sms" | "chat" | "group" | "webhook")[];
                            } | null;
                            typeName: string;
                            unit: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                path: string;
                            } | null;
                            unreachable: ("no_account" | "no_mail" | "no_phone" | "no_steward")[];
                        }[];
                        total: number;
                        totalCapped: boolean;
                    };
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    answerDeadlines: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    answer: {
                        /** @constant */
                        kind: "acknowledge";
                        /** @default null */
                        note?: string | null;
                        /** Format: date */
                        until: string;
                    } | {
                        /** @constant */
                        kind: "snooze";
                        /** Format: date */
                        until: string;
                    } | {
                        /** @constant */
                        kind: "handOver";
                        /** @default null */
                        note?: string | null;
                        /** Format: uuid */
                        personId: string;
                    } | {
                        /** @constant */
                        kind: "withdraw";
                    };
                    deadlines: {
                        /** Format: uuid */
                        credentialId: string;
                        /** Format: date */
                        dueOn: string;
                        /** @enum {string} */
                        kind: "expiry" | "review" | "renewal_window_closes" | "e_certificate_use" | "hours_due" | "age_limit" | "retirement";
                        profession: string | null;
                        version: number;
                    }[];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            /** Format: uuid */
                            credentialId: string;
                            /** Format: date */
                            dueOn: string;
                            holderName: string | null;
                            /** @enum {string} */
                            kind: "expiry" | "review" | "renewal_window_closes" | "e_certificate_use" | "hours_due" | "age_limit" | "retirement";
                            /** @enum {string} */
                            outcome: "done" | "same" | "unreachable" | "refused";
                            profession: string | null;
                            pushed: {
                                at: string;
                                by: string;
                            } | null;
                            reason: ("not_found" | "forbidden" | "deadline_gone" | "changed_meanwhile" | "answer_too_late" | "answer_in_past" | "snooze_over_due" | "colleague_cannot_see" | "pushed_today") | null;
                        }[];
                    };
                };
            };
            /** @description invalid_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_media */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    countDue: {
        parameters: {
            query?: {
                kind?: string;
                person?: string;
                q?: string;
                type?: string;
                unit?: string | "none";
                unitScope?: "below" | "only";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        capped: boolean;
                        groups: {
                            [key: string]: number;
                        };
                        levels: {
                            [key: string]: number;
                        };
                        total: number;
                        unreachable: number;
                    };
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    pushDeadlines: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    deadlines: {
                        /** Format: uuid */
                        credentialId: string;
                        /** Format: date */
                        dueOn: string;
                        /** @enum {string} */
                        kind: "expiry" | "review" | "renewal_window_closes" | "e_certificate_use" | "hours_due" | "age_limit" | "retirement";
                        profession: string | null;
                    }[];
                    /** @default null */
                    note?: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            /** Format: uuid */
                            credentialId: string;
                            /** Format: date */
                            dueOn: string;
                            holderName: string | null;
                            /** @enum {string} */
                            kind: "expiry" | "review" | "renewal_window_closes" | "e_certificate_use" | "hours_due" | "age_limit" | "retirement";
                            /** @enum {string} */
                            outcome: "done" | "same" | "unreachable" | "refused";
                            profession: string | null;
                            pushed: {
                                at: string;
                                by: string;
                            } | null;
                            reason: ("not_found" | "forbidden" | "deadline_gone" | "changed_meanwhile" | "answer_too_late" | "answer_in_past" | "snooze_over_due" | "colleague_cannot_see" | "pushed_today") | null;
                        }[];
                    };
                };
            };
            /** @description invalid_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_media */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readForecast: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        backTest: {
                            bands: {
                                coverage: number;
                                deadlines: number;
                                forecast: {
                                    mae: number;
                                    wape: number;
                                };
                                from: number;
                                isThin: boolean;
                                knownOnly: {
                                    mae: number;
                                    wape: number;
                                };
                                lastYear: {
                                    mae: number;
                                    wape: number;
                                };
                                months: number;
                                to: number;
                            }[];
                            historyMonths: number;
                        };
                        months: {
                            arrivals: number;
                            expected: number;
                            high: number;
                            known: number;
                            losses: number;
                            low: number;
                            month: string;
                            renewals: number;
                        }[];
                        overdue: number;
                        peaks: {
                            expected: number;
                            known: number;
                            month: string;
                            types: {
                                known: number;
                                name: string;
                                renewals: number;
                                typeId: string | null;
                            }[];
                            units: {
                                known: number;
                                name: string;
                                unitId: string | null;
                            }[];
                        }[];
                        rates: {
                            endingPerYear: number;
                            endings: number;
                            isThin: boolean;
                            outcomes: number;
                            renewal: number;
                        };
                    };
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    whatIf: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @default {
                     *       "unitIds": [],
                     *       "personIds": []
                     *     }
                     */
                    leaving?: {
                        /** @default [] */
                        personIds?: string[];
                        /** @default [] */
                        unitIds?: string[];
                    };
                    /** @default [] */
                    types?: {
                        reviewCycleMonths?: number | null;
                        typeId: string;
                        validityMonths?: number | null;
                    }[];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        leaving: number;
                        months: {
                            after: number;
                            before: number;
                            month: string;
                        }[];
                    };
                };
            };
            /** @description invalid_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_media */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawHours: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        balances: {
                            basis: string | null;
                            /** Format: uuid */
                            credentialId: string;
                            done: {
                                compulsory: number;
                                elective: number;
                                total: number;
                            };
                            /** Format: date */
                            from: string;
                            missing: {
                                compulsory: number;
                                elective: number;
                                total: number;
                            };
                            profession: string | null;
                            required: {
                                compulsory: number | null;
                                elective: number | null;
                                total: number;
                            };
                            typeName: string;
                            /** Format: date */
                            until: string;
                        }[];
                        can: {
                            add: boolean;
                            withdraw: boolean;
                        };
                        records: {
                            addedAt: string;
                            addedBy: string;
                            /** @default null */
                            documentId: string | null;
                            /** Format: date */
                            earnedOn: string;
                            hours: number;
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "compulsory" | "elective";
                            /** @default null */
                            profession: string | null;
                            /** @default null */
                            provider: string | null;
                            title: string;
                            /** @default [] */
                            typeIds: string[];
                            typeNames: string[];
                            withdrawn: {
                                at: string;
                                by: string;
                                reason: string;
                            } | null;
                        }[];
                    };
                };
            };
            /** @description invalid_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description wrong_state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_media */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listImports: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            appliedAt: string | null;
                            by: string;
                            bytes: number;
                            can: {
                                apply: boolean;
                                cancel: boolean;
                                edit: boolean;
                            };
                            failure: {
                                code: string;
                                message: string;
                            } | null;
                            fileName: string;
                            /** Format: uuid */
                            id: string;
                            progress: {
                                done: number;
                                step: ("reading" | "planning" | "applying") | null;
                                total: number | null;
                            };
                            receivedAt: string;
                            sameFileAs?: {
                                /** Format: uuid */
                                id: string;
                                receivedAt: string;
                                /** @enum {string} */
                                state: "received" | "reading" | "ready" | "applying" | "applied" | "failed" | "cancelled";
                            } | null;
                            sheets: {
                                columns: {
                                    [key: string]: number;
                                };
                                headerRow: number | null;
                                headers: {
                                    column: number;
                                    sample: string[];
                                    text: string;
                                }[];
                                ignored: boolean;
                                name: string;
                                remembered: boolean;
                                rows: number;
                            }[];
                            stale: boolean;
                            /** @enum {string} */
                            state: "received" | "reading" | "ready" | "applying" | "applied" | "failed" | "cancelled";
                            summary: {
                                change: number;
                                create: number;
                                credentials: number;
                                duplicate: number;
                                error: number;
                                left?: number;
                                newPeople: number;
                                none: number;
                                ok: number;
                                people: number;
                                renew: number;
                                review: number;
                                rows: number;
                                skipped: number;
                            } | null;
                            version: number;
                        }[];
                        total: number;
                    };
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    receiveImport: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        appliedAt: string | null;
                        by: string;
                        bytes: number;
                        can: {
                            apply: boolean;
                            cancel: boolean;
                            edit: boolean;
                        };
                        failure: {
                            code: string;
                            message: string;
                        } | null;
                        fileName: string;
                        /** Format: uuid */
                        id: string;
                        progress: {
                            done: number;
                            step: ("reading" | "planning" | "applying") | null;
                            total: number | null;
                        };
                        receivedAt: string;
                        sameFileAs?: {
                            /** Format: uuid */
                            id: string;
                            receivedAt: string;
                            /** @enum {string} */
                            state: "received" | "reading" | "ready" | "applying" | "applied" | "failed" | "cancelled";
                        } | null;
                        sheets: {
                            columns: {
                                [key: string]: number;
                            };
                            headerRow: number | null;
                            headers: {
                                column: number;
                                sample: string[];
                                text: string;
                            }[];
                            ignored: boolean;
                            name: string;
                            remembered: boolean;
                            rows: number;
                        }[];
                        stale: boolean;
                        /** @enum {string} */
                        state: "received" | "reading" | "ready" | "applying" | "applied" | "failed" | "cancelled";
                        summary: {
                            change: number;
                            create: number;
                            credentials: number;
                            duplicate: number;
                            error: number;
                            left?: number;
                            newPeople: number;
                            none: number;
                            ok: number;
                            people: number;
                            renew: number;
                            review: number;
                            rows: number;
                            skipped: number;
                        } | null;
                        version: number;
                    };
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload_too_large, file_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_media, spreadsheet_unsupported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input, file_empty */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        appliedAt: string | null;
                        by: string;
                        bytes: number;
                        can: {
                            apply: boolean;
                            cancel: boolean;
                            edit: boolean;
                        };
                        failure: {
                            code: string;
                            message: string;
                        } | null;
                        fileName: string;
                        /** Format: uuid */
                        id: string;
                        progress: {
                            done: number;
                            step: ("reading" | "planning" | "applying") | null;
                            total: number | null;
                        };
                        receivedAt: string;
                        sameFileAs?: {
                            /** Format: uuid */
                            id: string;
                            receivedAt: string;
                            /** @enum {string} */
                            state: "received" | "reading" | "ready" | "applying" | "applied" | "failed" | "cancelled";
                        } | null;
                        sheets: {
                            columns: {
                                [key: string]: number;
                            };
                            headerRow: number | null;
                            headers: {
                                column: number;
                                sample: string[];
                                text: string;
                            }[];
                            ignored: boolean;
                            name: string;
                            remembered: boolean;
                            rows: number;
                        }[];
                        stale: boolean;
                        /** @enum {string} */
                        state: "received" | "reading" | "ready" | "applying" | "applied" | "failed" | "cancelled";
                        summary: {
                            change: number;
                            create: number;
                            credentials: number;
                            duplicate: number;
                            error: number;
                            left?: number;
                            newPeople: number;
                            none: number;
                            ok: number;
                            people: number;
                            renew: number;
                            review: number;
                            rows: number;
                            skipped: number;
                        } | null;
                        version: number;
                    };
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    applyImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        appliedAt: string | null;
                        by: string;
                        bytes: number;
                        can: {
                            apply: boolean;
                            cancel: boolean;
                            edit: boolean;
                        };
                        failure: {
                            code: string;
                            message: string;
                        } | null;
                        fileName: string;
                        /** Format: uuid */
                        id: string;
                        progress: {
                            done: number;
                            step: ("reading" | "planning" | "applying") | null;
                            total: number | null;
                        };
                        receivedAt: string;
                        sameFileAs?: {
                            /** Format: uuid */
                            id: string;
                            receivedAt: string;
                            /** @enum {string} */
                            state: "received" | "reading" | "ready" | "applying" | "applied" | "failed" | "cancelled";
                        } | null;
                        sheets: {
                            columns: {
                                [key: string]: number;
                            };
                            headerRow: number | null;
                            headers: {
                                column: number;
                                sample: string[];
                                text: string;
                            }[];
                            ignored: boolean;
                            name: string;
                            remembered: boolean;
                            rows: number;
                        }[];
                        stale: boolean;
                        /** @enum {string} */
                        state: "received" | "reading" | "ready" | "applying" | "applied" | "failed" | "cancelled";
                        summary: {
                            change: number;
                            create: number;
                            credentials: number;
                            duplicate: number;
                            error: number;
                            left?: number;
                            newPeople: number;
                            none: number;
                            ok: number;
                            people: number;
                            renew: number;
                            review: number;
                            rows: number;
                            skipped: number;
                        } | null;
                        version: number;
                    };
                };
            };
            /** @description invalid_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description import_not_ready, plan_stale, import_nothing_to_apply, import_cancelled, changed_meanwhile */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_media */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        appliedAt: string | null;
                        by: string;
                        bytes: number;
                        can: {
                            apply: boolean;
                            cancel: boolean;
                            edit: boolean;
                        };
                        failure: {
                            code: string;
                            message: string;
                        } | null;
                        fileName: string;
                        /** Format: uuid */
                        id: string;
                        progress: {
                            done: number;
                            step: ("reading" | "planning" | "applying") | null;
                            total: number | null;
                        };
                        receivedAt: string;
                        sameFileAs?: {
                            /** Format: uuid */
                            id: string;
                            receivedAt: string;
                            /** @enum {string} */
                            state: "received" | "reading" | "ready" | "applying" | "applied" | "failed" | "cancelled";
                        } | null;
                        sheets: {
                            columns: {
                                [key: string]: number;
                            };
                            headerRow: number | null;
                            headers: {
                                column: number;
                                sample: string[];
                                text: string;
                            }[];
                            ignored: boolean;
                            name: string;
                            remembered: boolean;
                            rows: number;
                        }[];
                        stale: boolean;
                        /** @enum {string} */
                        state: "received" | "reading" | "ready" | "applying" | "applied" | "failed" | "cancelled";
                        summary: {
                            change: number;
                            create: number;
                            credentials: number;
                            duplicate: number;
                            error: number;
                            left?: number;
                            newPeople: number;
                            none: number;
                            ok: number;
                            people: number;
                            renew: number;
                            review: number;
                            rows: number;
                            skipped: number;
                        } | null;
                        version: number;
                    };
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description import_applied */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decideImportRows: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    leave?: boolean;
                    person?: (string | "new") | null;
                    rows: {
                        /** @default 0 */
                        part?: number;
                        row: number;
                        sheet: string;
                        version: number;
                    }[];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        changed: number;
                        import: {
                            appliedAt: string | null;
                            by: string;
                            bytes: number;
                            can: {
                                apply: boolean;
                                cancel: boolean;
                                edit: boolean;
                            };
                            failure: {
                                code: string;
                                message: string;
                            } | null;
                            fileName: string;
                            /** Format: uuid */
                            id: string;
                            progress: {
                                done: number;
                                step: ("reading" | "planning" | "applying") | null;
                                total: number | null;
                            };
                            receivedAt: string;
                            sameFileAs?: {
                                /** Format: uuid */
                                id: string;
                                receivedAt: string;
                                /** @enum {string} */
                                state: "received" | "reading" | "ready" | "applying" | "applied" | "failed" | "cancelled";
                            } | null;
                            sheets: {
                                columns: {
                                    [key: string]: number;
                                };
                                headerRow: number | null;
                                headers: {
                                    column: number;
                                    sample: string[];
                                    text: string;
                                }[];
                                ignored: boolean;
                                name: string;
                                remembered: boolean;
                                rows: number;
                            }[];
                            stale: boolean;
                            /** @enum {string} */
                            state: "received" | "reading" | "ready" | "applying" | "applied" | "failed" | "cancelled";
                            summary: {
                                change: number;
                                create: number;
                                credentials: number;
                                duplicate: number;
                                error: number;
                                left?: number;
                                newPeople: number;
                                none: number;
                                ok: number;
                                people: number;
                                renew: number;
                                review: number;
                                rows: number;
                                skipped: number;
                            } | null;
                            version: number;
                        };
                    };
                };
            };
            /** @description invalid_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description import_not_ready, import_applied, changed_meanwhile */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_media */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    failedRows: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description import_not_ready */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    importFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found, file_missing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    fixEqualValues: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    field: "name" | "id_number" | "employee_number" | "department" | "post" | "credential_type" | "category" | "profession" | "level" | "number" | "issuer" | "issued_on" | "valid_from" | "valid_until" | "validity" | "review_due_on" | "reviewed_on" | "registered" | "employer" | "phone" | "email" | "sex" | "remarks" | "row_number";
                    from: string;
                    to: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        changed: number;
                        import: {
                            appliedAt: string | null;
                            by: string;
                            bytes: number;
                            can: {
                                apply: boolean;
                                cancel: boolean;
                                edit: boolean;
                            };
                            failure: {
                                code: string;
                                message: string;
                            } | null;
                            fileName: string;
                            /** Format: uuid */
                            id: string;
                            progress: {
                                done: number;
                                step: ("reading" | "planning" | "applying") | null;
                                total: number | null;
                            };
                            receivedAt: string;
                            sameFileAs?: {
                                /** Format: uuid */
                                id: string;
                                receivedAt: string;
                                /** @enum {string} */
                                state: "received" | "reading" | "ready" | "applying" | "applied" | "failed" | "cancelled";
                            } | null;
                            sheets: {
                                columns: {
                                    [key: string]: number;
                                };
                                headerRow: number | null;
                                headers: {
                                    column: number;
                                    sample: string[];
                                    text: string;
                                }[];
                                ignored: boolean;
                                name: string;
                                remembered: boolean;
                                rows: number;
                            }[];
                            stale: boolean;
                            /** @enum {string} */
                            state: "received" | "reading" | "ready" | "applying" | "applied" | "failed" | "cancelled";
                            summary: {
                                change: number;
                                create: number;
                                credentials: number;
                                duplicate: number;
                                error: number;
                                left?: number;
                                newPeople: number;
                                none: number;
                                ok: number;
                                people: number;
                                renew: number;
                                review: number;
                                rows: number;
                                skipped: number;
                            } | null;
                            version: number;
                        };
                    };
                };
            };
            /** @description invalid_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description import_not_ready, import_applied */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_media */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    mapImportColumns: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    columns: {
                        [key: string]: number;
                    };
                    headerRow: number | null;
                    /** @default false */
                    ignored?: boolean;
                    sheet: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        appliedAt: string | null;
                        by: string;
                        bytes: number;
                        can: {
                            apply: boolean;
                            cancel: boolean;
                            edit: boolean;
                        };
                        failure: {
                            code: string;
                            message: string;
                        } | null;
                        fileName: string;
                        /** Format: uuid */
                        id: string;
                        progress: {
                            done: number;
                            step: ("reading" | "planning" | "applying") | null;
                            total: number | null;
                        };
                        receivedAt: string;
                        sameFileAs?: {
                            /** Format: uuid */
                            id: string;
                            receivedAt: string;
                            /** @enum {string} */
                            state: "received" | "reading" | "ready" | "applying" | "applied" | "failed" | "cancelled";
                        } | null;
                        sheets: {
                            columns: {
                                [key: string]: number;
                            };
                            headerRow: number | null;
                            headers: {
                                column: number;
                                sample: string[];
                                text: string;
                            }[];
                            ignored: boolean;
                            name: string;
                            remembered: boolean;
                            rows: number;
                        }[];
                        stale: boolean;
                        /** @enum {string} */
                        state: "received" | "reading" | "ready" | "applying" | "applied" | "failed" | "cancelled";
                        summary: {
                            change: number;
                            create: number;
                            credentials: number;
                            duplicate: number;
                            error: number;
                            left?: number;
                            newPeople: number;
                            none: number;
                            ok: number;
                            people: number;
                            renew: number;
                            review: number;
                            rows: number;
                            skipped: number;
                        } | null;
                        version: number;
                    };
                };
            };
            /** @description invalid_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description import_not_ready, import_applied */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_media */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    planImportAgain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        appliedAt: string | null;
                        by: string;
                        bytes: number;
                        can: {
                            apply: boolean;
                            cancel: boolean;
                            edit: boolean;
                        };
                        failure: {
                            code: string;
                            message: string;
                        } | null;
                        fileName: string;
                        /** Format: uuid */
                        id: string;
                        progress: {
                            done: number;
                            step: ("reading" | "planning" | "applying") | null;
                            total: number | null;
                        };
                        receivedAt: string;
                        sameFileAs?: {
                            /** Format: uuid */
                            id: string;
                            receivedAt: string;
                            /** @enum {string} */
                            state: "received" | "reading" | "ready" | "applying" | "applied" | "failed" | "cancelled";
                        } | null;
                        sheets: {
                            columns: {
                                [key: string]: number;
                            };
                            headerRow: number | null;
                            headers: {
                                column: number;
                                sample: string[];
                                text: string;
                            }[];
                            ignored: boolean;
                            name: string;
                            remembered: boolean;
                            rows: number;
                        }[];
                        stale: boolean;
                        /** @enum {string} */
                        state: "received" | "reading" | "ready" | "applying" | "applied" | "failed" | "cancelled";
                        summary: {
                            change: number;
                            create: number;
                            credentials: number;
                            duplicate: number;
                            error: number;
                            left?: number;
                            newPeople: number;
                            none: number;
                            ok: number;
                            people: number;
                            renew: number;
                            review: number;
                            rows: number;
                            skipped: number;
                        } | null;
                        version: number;
                    };
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description import_not_ready, import_applied */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    importProblems: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            code: string;
                            count: number;
                            values: {
                                count: number;
                                /** @enum {string} */
                                field: "name" | "id_number" | "employee_number" | "department" | "post" | "credential_type" | "category" | "profession" | "level" | "number" | "issuer" | "issued_on" | "valid_from" | "valid_until" | "validity" | "review_due_on" | "reviewed_on" | "registered" | "employer" | "phone" | "email" | "sex" | "remarks" | "row_number";
                                suggestions: {
                                    label: string;
                                    value: string;
                                }[];
                                value: string;
                            }[];
                        }[];
                    };
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description import_not_ready */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    importRows: {
        parameters: {
            query?: {
                code?: string;
                limit?: number;
                offset?: number;
                order?: "problems" | "sheet";
                q?: string;
                sheet?: string;
                status?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            /** @enum {string} */
                            action: "create" | "renew" | "change" | "none";
                            candidates: {
                                idMasked: string | null;
                                name: string;
                                /** Format: uuid */
                                personId: string;
                                reasons: string[];
                                unit: string | null;
                            }[];
                            cells: {
                                [key: string]: string;
                            };
                            chosenPerson: (string | "new") | null;
                            differences: {
                                after: string | null;
                                before: string | null;
                                field: string;
                            }[];
                            edited: ("name" | "id_number" | "employee_number" | "department" | "post" | "credential_type" | "category" | "profession" | "level" | "number" | "issuer" | "issued_on" | "valid_from" | "valid_until" | "validity" | "review_due_on" | "reviewed_on" | "registered" | "employer" | "phone" | "email" | "sex" | "remarks" | "row_number")[];
                            fields: {
                                [key: string]: string | boolean | null;
                            };
                            issues: {
                                code: string;
                                credentialId?: string | null;
                                field: ("name" | "id_number" | "employee_number" | "department" | "post" | "credential_type" | "category" | "profession" | "level" | "number" | "issuer" | "issued_on" | "valid_from" | "valid_until" | "validity" | "review_due_on" | "reviewed_on" | "registered" | "employer" | "phone" | "email" | "sex" | "remarks" | "row_number") | null;
                                message: string;
                                other?: {
                                    /** @default 0 */
                                    part: number;
                                    row: number;
                                    sheet: string;
                                } | null;
                            }[];
                            left: boolean;
                            part: number;
                            personRef: string | null;
                            row: number;
                            sheet: string;
                            /** @enum {string} */
                            status: "ok" | "review" | "error" | "duplicate" | "skipped";
                            typeName: string | null;
                            version: number;
                        }[];
                        total: number;
                    };
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description import_not_ready */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    editImportRows: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    edits: {
                        /** @enum {string} */
                        field: "name" | "id_number" | "employee_number" | "department" | "post" | "credential_type" | "category" | "profession" | "level" | "number" | "issuer" | "issued_on" | "valid_from" | "valid_until" | "validity" | "review_due_on" | "reviewed_on" | "registered" | "employer" | "phone" | "email" | "sex" | "remarks" | "row_number";
                        /** @default 0 */
                        part?: number;
                        row: number;
                        sheet: string;
                        value: string | null;
                        version: number;
                    }[];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        changed: number;
                        import: {
                            appliedAt: string | null;
                            by: string;
                            bytes: number;
                            can: {
                                apply: boolean;
                                cancel: boolean;
                                edit: boolean;
                            };
                            failure: {
                                code: string;
                                message: string;
                            } | null;
                            fileName: string;
                            /** Format: uuid */
                            id: string;
                            progress: {
                                done: number;
                                step: ("reading" | "planning" | "applying") | null;
                                total: number | null;
                            };
                            receivedAt: string;
                            sameFileAs?: {
                                /** Format: uuid */
                                id: string;
                                receivedAt: string;
                                /** @enum {string} */
                                state: "received" | "reading" | "ready" | "applying" | "applied" | "failed" | "cancelled";
                            } | null;
                            sheets: {
                                columns: {
                                    [key: string]: number;
                                };
                                headerRow: number | null;
                                headers: {
                                    column: number;
                                    sample: string[];
                                    text: string;
                                }[];
                                ignored: boolean;
                                name: string;
                                remembered: boolean;
                                rows: number;
                            }[];
                            stale: boolean;
                            /** @enum {string} */
                            state: "received" | "reading" | "ready" | "applying" | "applied" | "failed" | "cancelled";
                            summary: {
                                change: number;
                                create: number;
                                credentials: number;
                                duplicate: number;
                                error: number;
                                left?: number;
                                newPeople: number;
                                none: number;
                                ok: number;
                                people: number;
                                renew: number;
                                review: number;
                                rows: number;
                                skipped: number;
                            } | null;
                            version: number;
                        };
                    };
                };
            };
            /** @description invalid_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description import_not_ready, import_applied, changed_meanwhile */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_media */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    loadDemo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        appliedAt: string | null;
                        by: string;
                        bytes: number;
                        can: {
                            apply: boolean;
                            cancel: boolean;
                            edit: boolean;
                        };
                        failure: {
                            code: string;
                            message: string;
                        } | null;
                        fileName: string;
                        /** Format: uuid */
                        id: string;
                        progress: {
                            done: number;
                            step: ("reading" | "planning" | "applying") | null;
                            total: number | null;
                        };
                        receivedAt: string;
                        sameFileAs?: {
                            /** Format: uuid */
                            id: string;
                            receivedAt: string;
                            /** @enum {string} */
                            state: "received" | "reading" | "ready" | "applying" | "applied" | "failed" | "cancelled";
                        } | null;
                        sheets: {
                            columns: {
                                [key: string]: number;
                            };
                            headerRow: number | null;
                            headers: {
                                column: number;
                                sample: string[];
                                text: string;
                            }[];
                            ignored: boolean;
                            name: string;
                            remembered: boolean;
                            rows: number;
                        }[];
                        stale: boolean;
                        /** @enum {string} */
                        state: "received" | "reading" | "ready" | "applying" | "applied" | "failed" | "cancelled";
                        summary: {
                            change: number;
                            create: number;
                            credentials: number;
                            duplicate: number;
                            error: number;
                            left?: number;
                            newPeople: number;
                            none: number;
                            ok: number;
                            people: number;
                            renew: number;
                            review: number;
                            rows: number;
                            skipped: number;
                        } | null;
                        version: number;
                    };
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description import_applied */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    importTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readInbox: {
        parameters: {
            query?: {
                before?: string;
                size?: number;
                unread?: "true";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next: string | null;
                        rows: {
                            at: string;
                            /** Format: uuid */
                            id: string;
                            link: string;
                            readAt: string | null;
                            /** @enum {string} */
                            template: "test_message" | "deadline_digest" | "escalation" | "push" | "recipient_unreachable" | "handed_over" | "renewal_opened" | "channel_paused";
                            text: string;
                            title: string;
                        }[];
                        unread: number;
                    };
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    markRead: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ids: string[] | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        unread: number;
                    };
                };
            };
            /** @description invalid_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_media */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    countUnread: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        unread: number;
                    };
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    acceptInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string;
                    token: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        account: {
                            displayName: string;
                            /** Format: uuid */
                            id: string;
                            username: string;
                        };
                        company: {
                            name: string;
                            timeZone: string;
                            /** Format: date */
                            today: string;
                        };
                        csrfToken: string;
                        everywhere: ("company.read" | "company.change" | "accounts.manage" | "accounts.invite" | "catalogue.read" | "catalogue.change" | "people.read" | "people.change" | "people.reveal" | "credentials.read" | "credentials.change" | "credentials.export" | "archive.read" | "archive.attach" | "archive.request" | "archive.withdraw" | "imports.read" | "imports.run" | "statistics.read" | "forecasts.read" | "views.share" | "reminders.read" | "reminders.configure" | "reminders.respond" | "reminders.push" | "messages.read" | "messages.resend" | "messages.configure" | "ledger.read" | "renewals.read" | "renewals.change" | "renewals.submit" | "renewals.plan" | "channels.manage")[];
                        passwordWords: string[];
                        permissions: ("company.read" | "company.change" | "accounts.manage" | "accounts.invite" | "catalogue.read" | "catalogue.change" | "people.read" | "people.change" | "people.reveal" | "credentials.read" | "credentials.change" | "credentials.export" | "archive.read" | "archive.attach" | "archive.request" | "archive.withdraw" | "imports.read" | "imports.run" | "statistics.read" | "forecasts.read" | "views.share" | "reminders.read" | "reminders.configure" | "reminders.respond" | "reminders.push" | "messages.read" | "messages.resend" | "messages.configure" | "ledger.read" | "renewals.read" | "renewals.change" | "renewals.submit" | "renewals.plan" | "channels.manage")[];
                        person: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        } | null;
                        roles: {
                            everywhere: boolean;
                            people: number;
                            /** @enum {string} */
                            role: "admin" | "hr" | "head" | "steward" | "holder" | "auditor" | "project";
                            units: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                path: string;
                            }[];
                        }[];
                    };
                };
            };
            /** @description invalid_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invitation_invalid */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_media */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input, password_weak */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        companyName: string;
                        displayName: string;
                        expiresAt: string;
                        passwordWords: string[];
                        username: string;
                    };
                };
            };
            /** @description invalid_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invitation_invalid */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_media */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readMessageSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        language: "zh-CN" | "en";
                        nextSendingTime: string;
                        quietFrom: number;
                        quietUntil: number;
                        version: number;
                        ways: ("inbox" | "chat" | "mail" | "sms")[];
                        /** Format: date */
                        workingDaysKnownUntil: string;
                        workingDaysOnly: boolean;
                    };
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeMessageSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    language: "zh-CN" | "en";
                    quietFrom: number;
                    quietUntil: number;
                    version: number;
                    ways: ("inbox" | "chat" | "mail" | "sms")[];
                    workingDaysOnly: boolean;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        language: "zh-CN" | "en";
                        nextSendingTime: string;
                        quietFrom: number;
                        quietUntil: number;
                        version: number;
                        ways: ("inbox" | "chat" | "mail" | "sms")[];
                        /** Format: date */
                        workingDaysKnownUntil: string;
                        workingDaysOnly: boolean;
                    };
                };
            };
            /** @description invalid_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description changed_meanwhile */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_media */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTemplates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            isBroken: boolean;
                            /** @enum {string} */
                            language: "zh-CN" | "en";
                            smsCode: string | null;
                            smsVariables: {
                                [key: string]: string;
                            } | null;
                            /** @enum {string} */
                            template: "test_message" | "deadline_digest" | "escalation" | "push" | "recipient_unreachable" | "handed_over" | "renewal_opened" | "channel_paused";
                            text: string;
                            title: string;
                            version: number;
                            /** @enum {string} */
                            way: "inbox" | "mail" | "sms" | "chat" | "group" | "webhook";
                        }[];
                    };
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                language: "zh-CN" | "en";
                template: "test_message" | "deadline_digest" | "escalation" | "push" | "recipient_unreachable" | "handed_over" | "renewal_opened" | "channel_paused";
                way: "inbox" | "mail" | "sms" | "chat" | "group" | "webhook";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default null */
                    smsCode?: string | null;
                    /** @default null */
                    smsVariables?: {
                        [key: string]: string;
                    } | null;
                    text: string;
                    title: string;
                    version: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        isBroken: boolean;
                        /** @enum {string} */
                        language: "zh-CN" | "en";
                        smsCode: string | null;
                        smsVariables: {
                            [key: string]: string;
                        } | null;
                        /** @enum {string} */
                        template: "test_message" | "deadline_digest" | "escalation" | "push" | "recipient_unreachable" | "handed_over" | "renewal_opened" | "channel_paused";
                        text: string;
                        title: string;
                        version: number;
                        /** @enum {string} */
                        way: "inbox" | "mail" | "sms" | "chat" | "group" | "webhook";
                    };
                };
            };
            /** @description invalid_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description changed_meanwhile */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_media */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input, template_wrong */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                language: "zh-CN" | "en";
                template: "test_message" | "deadline_digest" | "escalation" | "push" | "recipient_unreachable" | "handed_over" | "renewal_opened" | "channel_paused";
                way: "inbox" | "mail" | "sms" | "chat" | "group" | "webhook";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    language: "zh-CN" | "en";
                    /** @default null */
                    smsCode?: string | null;
                    /** @default null */
                    smsVariables?: {
                        [key: string]: string;
                    } | null;
                    /** @enum {string} */
                    template: "test_message" | "deadline_digest" | "escalation" | "push" | "recipient_unreachable" | "handed_over" | "renewal_opened" | "channel_paused";
                    text: string;
                    title: string;
                    /** @enum {string} */
                    way: "inbox" | "mail" | "sms" | "chat" | "group" | "webhook";
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        faults: {
                            /** @enum {string} */
                            kind: "unknown" | "not_readable" | "not_allowed" | "empty";
                            name: string;
                            /** @enum {string} */
                            where: "title" | "text" | "sms";
                        }[];
                        sms: {
                            name: string;
                            value: string;
                        }[];
                        text: string;
                        title: string;
                    };
                };
            };
            /** @description invalid_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_media */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMessages: {
        parameters: {
            query?: {
                before?: string;
                credential?: string;
                from?: string;
                person?: string;
                size?: number;
                state?: string;
                template?: string;
                until?: string;
                way?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next: string | null;
                        rows: {
                            account: string | null;
                            at: string;
                            attempts: number;
                            channel: string | null;
                            /** Format: uuid */
                            id: string;
                            maybeDouble: boolean;
                            notBefore: string;
                            obstacle: ("retry" | "address" | "message" | "channel" | "unknown" | "no_address" | "wrong_address" | "no_channel" | "has_left" | "day_limit" | "same_text") | null;
                            person: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                unitName: string | null;
                            } | null;
                            readAt: string | null;
                            reason: string | null;
                            sentAt: string | null;
                            shippedInstead: boolean;
                            /** @enum {string} */
                            state: "queued" | "sending" | "held" | "sent" | "delivered" | "failed" | "fell_back" | "unreachable" | "cancelled";
                            /** @enum {string} */
                            template: "test_message" | "deadline_digest" | "escalation" | "push" | "recipient_unreachable" | "handed_over" | "renewal_opened" | "channel_paused";
                            title: string | null;
                            /** @enum {string} */
                            way: "inbox" | "mail" | "sms" | "chat" | "group" | "webhook";
                        }[];
                    };
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        account: string | null;
                        alsoBy: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            state: "queued" | "sending" | "held" | "sent" | "delivered" | "failed" | "fell_back" | "unreachable" | "cancelled";
                            /** @enum {string} */
                            way: "inbox" | "mail" | "sms" | "chat" | "group" | "webhook";
                        }[];
                        at: string;
                        attempts: number;
                        can: {
                            resend: boolean;
                        };
                        channel: string | null;
                        credentialIds: string[];
                        /** Format: uuid */
                        id: string;
                        log: {
                            asked: boolean;
                            channel: string | null;
                            code: string | null;
                            endedAt: string | null;
                            number: number;
                            obstacle: ("retry" | "address" | "message" | "channel" | "unknown" | "no_address" | "wrong_address" | "no_channel" | "has_left" | "day_limit" | "same_text") | null;
                            outcome: ("accepted" | "refused" | "cut_off") | null;
                            reason: string | null;
                            startedAt: string;
                        }[];
                        maybeDouble: boolean;
                        notBefore: string;
                        obstacle: ("retry" | "address" | "message" | "channel" | "unknown" | "no_address" | "wrong_address" | "no_channel" | "has_left" | "day_limit" | "same_text") | null;
                        person: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            unitName: string | null;
                        } | null;
                        readAt: string | null;
                        reason: string | null;
                        resendOf: string | null;
                        resends: number;
                        sentAt: string | null;
                        shippedInstead: boolean;
                        /** @enum {string} */
                        state: "queued" | "sending" | "held" | "sent" | "delivered" | "failed" | "fell_back" | "unreachable" | "cancelled";
                        /** @enum {string} */
                        template: "test_message" | "deadline_digest" | "escalation" | "push" | "recipient_unreachable" | "handed_over" | "renewal_opened" | "channel_paused";
                        text: string | null;
                        title: string | null;
                        /** @enum {string} */
                        way: "inbox" | "mail" | "sms" | "chat" | "group" | "webhook";
                    };
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resendMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    resends: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description invalid_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description changed_meanwhile, message_waiting */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_media */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOrgUnits: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            can: {
                                change: boolean;
                                move: boolean;
                                remove: boolean;
                            };
                            creditCode: string | null;
                            head: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            /** Format: uuid */
                            id: string;
                            legalEntity: boolean;
                            name: string;
                            parentId: string | null;
                            peopleCount: number;
                            position: number;
                            version: number;
                        }[];
                    };
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createOrgUnit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default null */
                    creditCode?: string | null;
                    /** @default false */
                    legalEntity?: boolean;
                    name: string;
                    parentId: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        can: {
                            change: boolean;
                            move: boolean;
                            remove: boolean;
                        };
                        creditCode: string | null;
                        head: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        } | null;
                        /** Format: uuid */
                        id: string;
                        legalEntity: boolean;
                        name: string;
                        parentId: string | null;
                        peopleCount: number;
                        position: number;
                        version: number;
                    };
                };
            };
            /** @description invalid_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description org_unit_name_taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_media */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeOrgUnit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description org_unit_not_empty */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeOrgUnit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    creditCode?: string | null;
                    headId?: string | null;
                    legalEntity?: boolean;
                    name?: string;
                    parentId?: string | null;
                    position?: number;
                    version: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        can: {
                            change: boolean;
                            move: boolean;
                            remove: boolean;
                        };
                        creditCode: string | null;
                        head: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        } | null;
                        /** Format: uuid */
                        id: string;
                        legalEntity: boolean;
                        name: string;
                        parentId: string | null;
                        peopleCount: number;
                        position: number;
                        version: number;
                    };
                };
            };
            /** @description invalid_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description changed_meanwhile, org_unit_name_taken, person_has_left */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_media */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input, org_unit_cycle */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPeople: {
        parameters: {
            query?: {
                employment?: string;
                holds?: "none" | "some";
                idState?: string;
                order?: "asc" | "desc";
                page?: number;
                q?: string;
                size?: number;
                skippedBy?: string;
                sort?: "name" | "unit" | "nextDue" | "credentials" | "updated";
                unit?: string | "none";
                unitScope?: "below" | "only";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            credentialCount: number;
                            employeeNumber: string | null;
                            /** @enum {string} */
                            employmentState: "active" | "leaving" | "left";
                            expiredCount: number;
                            /** Format: uuid */
                            id: string;
                            idMasked: string | null;
                            /** @enum {string} */
                            idState: "valid" | "invalid" | "lost_precision" | "missing";
                            name: string;
                            nextDueOn: string | null;
                            phoneMasked: string | null;
                            post: string | null;
                            unit: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                path: string;
                            } | null;
                        }[];
                        total: number;
                        totalCapped: boolean;
                    };
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createPerson: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email?: string | null;
                    employeeNumber?: string | null;
                    /** @enum {string} */
                    employmentState?: "active" | "leaving" | "left";
                    hiredOn?: string | null;
                    idNumber?: string | null;
                    leftOn?: string | null;
                    name: string;
                    phone?: string | null;
                    post?: string | null;
                    remarks?: string | null;
                    sex?: ("male" | "female") | null;
                    stewardId?: string | null;
                    unitId?: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        bornOn: string | null;
                        can: {
                            archive: boolean;
                            change: boolean;
                            export: boolean;
                            register: boolean;
                            reveal: boolean;
                        };
                        createdAt: string;
                        credentialCount: number;
                        email: string | null;
                        employeeNumber: string | null;
                        /** @enum {string} */
                        employmentState: "active" | "leaving" | "left";
                        expiredCount: number;
                        hiredOn: string | null;
                        /** Format: uuid */
                        id: string;
                        idKind: ("resident" | "hmt_residence" | "hm_permit" | "tw_permit" | "foreigner_residence" | "passport" | "other") | null;
                        idMasked: string | null;
                        /** @enum {string} */
                        idState: "valid" | "invalid" | "lost_precision" | "missing";
                        leftOn: string | null;
                        name: string;
                        nextDueOn: string | null;
                        phoneMasked: string | null;
                        post: string | null;
                        remarks: string | null;
                        sex: ("male" | "female") | null;
                        steward: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            named: boolean;
                        } | null;
                        unit: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            path: string;
                        } | null;
                        updatedAt: string;
                        version: number;
                    };
                };
            };
            /** @description invalid_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description id_number_taken, employee_number_taken, person_has_left */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_media */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readPerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        bornOn: string | null;
                        can: {
                            archive: boolean;
                            change: boolean;
                            export: boolean;
                            register: boolean;
                            reveal: boolean;
                        };
                        createdAt: string;
                        credentialCount: number;
                        email: string | null;
                        employeeNumber: string | null;
                        /** @enum {string} */
                        employmentState: "active" | "leaving" | "left";
                        expiredCount: number;
                        hiredOn: string | null;
                        /** Format: uuid */
                        id: string;
                        idKind: ("resident" | "hmt_residence" | "hm_permit" | "tw_permit" | "foreigner_residence" | "passport" | "other") | null;
                        idMasked: string | null;
                        /** @enum {string} */
                        idState: "valid" | "invalid" | "lost_precision" | "missing";
                        leftOn: string | null;
                        name: string;
                        nextDueOn: string | null;
                        phoneMasked: string | null;
                        post: string | null;
                        remarks: string | null;
                        sex: ("male" | "female") | null;
                        steward: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            named: boolean;
                        } | null;
                        unit: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            path: string;
                        } | null;
                        updatedAt: string;
                        version: number;
                    };
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changePerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email?: string | null;
                    employeeNumber?: string | null;
                    /** @enum {string} */
                    employmentState?: "active" | "leaving" | "left";
                    hiredOn?: string | null;
                    idNumber?: string | null;
                    leftOn?: string | null;
                    name?: string;
                    phone?: string | null;
                    post?: string | null;
                    remarks?: string | null;
                    sex?: ("male" | "female") | null;
                    stewardId?: string | null;
                    unitId?: string | null;
                    version: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        bornOn: string | null;
                        can: {
                            archive: boolean;
                            change: boolean;
                            export: boolean;
                            register: boolean;
                            reveal: boolean;
                        };
                        createdAt: string;
                        credentialCount: number;
                        email: string | null;
                        employeeNumber: string | null;
                        /** @enum {string} */
                        employmentState: "active" | "leaving" | "left";
                        expiredCount: number;
                        hiredOn: string | null;
                        /** Format: uuid */
                        id: string;
                        idKind: ("resident" | "hmt_residence" | "hm_permit" | "tw_permit" | "foreigner_residence" | "passport" | "other") | null;
                        idMasked: string | null;
                        /** @enum {string} */
                        idState: "valid" | "invalid" | "lost_precision" | "missing";
                        leftOn: string | null;
                        name: string;
                        nextDueOn: string | null;
                        phoneMasked: string | null;
                        post: string | null;
                        remarks: string | null;
                        sex: ("male" | "female") | null;
                        steward: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            named: boolean;
                        } | null;
                        unit: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            path: string;
                        } | null;
                        updatedAt: string;
                        version: number;
                    };
                };
            };
            /** @description invalid_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description changed_meanwhile, id_number_taken, employee_number_taken, person_has_left */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_media */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    personDocuments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            addedAt: string;
                            addedBy: string;
                            bytes: number;
                            can: {
                                replace: boolean;
                                withdraw: boolean;
                            };
                            /** Format: uuid */
                            credentialId: string;
                            fileName: string;
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "scan" | "issue_document" | "continuing_education" | "post_fit_note" | "verification_evidence" | "e_certificate" | "other";
                            mediaType: string;
                            note: string | null;
                            /** @enum {string} */
                            preview: "image" | "pdf" | "none" | "pending";
                            replacedBy: string | null;
                            replaces: string | null;
                            retainUntil: string | null;
                            sha256: string;
                            typeName: string;
                            withdrawn: {
                                at: string;
                                by: string;
                                reason: string;
                            } | null;
                        }[];
                    };
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    personHours: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        balances: {
                            basis: string | null;
                            /** Format: uuid */
                            credentialId: string;
                            done: {
                                compulsory: number;
                                elective: number;
                                total: number;
                            };
                            /** Format: date */
                            from: string;
                            missing: {
                                compulsory: number;
                                elective: number;
                                total: number;
                            };
                            profession: string | null;
                            required: {
                                compulsory: number | null;
                                elective: number | null;
                                total: number;
                            };
                            typeName: string;
                            /** Format: date */
                            until: string;
                        }[];
                        can: {
                            add: boolean;
                            withdraw: boolean;
                        };
                        records: {
                            addedAt: string;
                            addedBy: string;
                            /** @default null */
                            documentId: string | null;
                            /** Format: date */
                            earnedOn: string;
                            hours: number;
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "compulsory" | "elective";
                            /** @default null */
                            profession: string | null;
                            /** @default null */
                            provider: string | null;
                            title: string;
                            /** @default [] */
                            typeIds: string[];
                            typeNames: string[];
                            withdrawn: {
                                at: string;
                                by: string;
                                reason: string;
                            } | null;
                        }[];
                    };
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addHours: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default null */
                    documentId?: string | null;
                    /** Format: date */
                    earnedOn: string;
                    hours: number;
                    /** @enum {string} */
                    kind: "compulsory" | "elective";
                    /** @default null */
                    profession?: string | null;
                    /** @default null */
                    provider?: string | null;
                    title: string;
                    /** @default [] */
                    typeIds?: string[];
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        balances: {
                            basis: string | null;
                            /** Format: uuid */
                            credentialId: string;
                            done: {
                                compulsory: number;
                                elective: number;
                                total: number;
                            };
                            /** Format: date */
                            from: string;
                            missing: {
                                compulsory: number;
                                elective: number;
                                total: number;
                            };
                            profession: string | null;
                            required: {
                                compulsory: number | null;
                                elective: number | null;
                                total: number;
                            };
                            typeName: string;
                            /** Format: date */
                            until: string;
                        }[];
                        can: {
                            add: boolean;
                            withdraw: boolean;
                        };
                        records: {
                            addedAt: string;
                            addedBy: string;
                            /** @default null */
                            documentId: string | null;
                            /** Format: date */
                            earnedOn: string;
                            hours: number;
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "compulsory" | "elective";
                            /** @default null */
                            profession: string | null;
                            /** @default null */
                            provider: string | null;
                            title: string;
                            /** @default [] */
                            typeIds: string[];
                            typeNames: string[];
                            withdrawn: {
                                at: string;
                                by: string;
                                reason: string;
                            } | null;
                        }[];
                    };
                };
            };
            /** @description invalid_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_media */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input, date_order, type_missing */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readReach: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        can: {
                            change: boolean;
                        };
                        dingtalkUser: string | null;
                        feishuUser: string | null;
                        language: ("zh-CN" | "en") | null;
                        reachableBy: ("inbox" | "chat" | "mail" | "sms")[];
                        version: number;
                        ways: ("inbox" | "chat" | "mail" | "sms")[] | null;
                        wecomUser: string | null;
                        wrongAddresses: {
                            channel: string | null;
                            code: string;
                            foundAt: string;
                            /** @enum {string} */
                            kind: "email" | "phone" | "wecom_user" | "dingtalk_user" | "feishu_user";
                            reason: string;
                        }[];
                    };
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeReach: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    dingtalkUser?: string | null;
                    feishuUser?: string | null;
                    language?: ("zh-CN" | "en") | null;
                    version: number;
                    ways?: ("inbox" | "chat" | "mail" | "sms")[] | null;
                    wecomUser?: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        can: {
                            change: boolean;
                        };
                        dingtalkUser: string | null;
                        feishuUser: string | null;
                        language: ("zh-CN" | "en") | null;
                        reachableBy: ("inbox" | "chat" | "mail" | "sms")[];
                        version: number;
                        ways: ("inbox" | "chat" | "mail" | "sms")[] | null;
                        wecomUser: string | null;
                        wrongAddresses: {
                            channel: string | null;
                            code: string;
                            foundAt: string;
                            /** @enum {string} */
                            kind: "email" | "phone" | "wecom_user" | "dingtalk_user" | "feishu_user";
                            reason: string;
                        }[];
                    };
                };
            };
            /** @description invalid_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description changed_meanwhile */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_media */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tryAddressAgain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "email" | "phone" | "wecom_user" | "dingtalk_user" | "feishu_user";
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        can: {
                            change: boolean;
                        };
                        dingtalkUser: string | null;
                        feishuUser: string | null;
                        language: ("zh-CN" | "en") | null;
                        reachableBy: ("inbox" | "chat" | "mail" | "sms")[];
                        version: number;
                        ways: ("inbox" | "chat" | "mail" | "sms")[] | null;
                        wecomUser: string | null;
                        wrongAddresses: {
                            channel: string | null;
                            code: string;
                            foundAt: string;
                            /** @enum {string} */
                            kind: "email" | "phone" | "wecom_user" | "dingtalk_user" | "feishu_user";
                            reason: string;
                        }[];
                    };
                };
            };
            /** @description invalid_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_media */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revealPerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    field: "id_number" | "phone";
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        value: string;
                    };
                };
            };
            /** @description invalid_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_media */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input, reveal_reason_missing */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    personTimeline: {
        parameters: {
            query?: {
                before?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        more: boolean;
                        rows: {
                            action: string;
                            at: string;
                            by: {
                                id: string;
                                label: string;
                            };
                            changes: {
                                after: unknown | null;
                                before: unknown | null;
                                field: string;
                            }[];
                            id: string;
                            leaf: string;
                            reason: string | null;
                            subject: {
                                id: string;
                                type: string;
                            };
                        }[];
                    };
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewPersonChange: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    change: {
                        /** @constant */
                        kind: "steward";
                        stewardId: string | null;
                    };
                    filter?: {
                        employment?: string;
                        /** @enum {string} */
                        holds?: "none" | "some";
                        idState?: string;
                        q?: string;
                        /** Format: uuid */
                        skippedBy?: string;
                        unit?: string | "none";
                        /**
                         * @default below
                         * @enum {string}
                         */
                        unitScope?: "below" | "only";
                    };
                    ids?: string[];
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        can: {
                            apply: boolean;
                            cancel: boolean;
                            undo: boolean;
                        };
                        change: ({
                            /** @default [] */
                            add: string[];
                            /** @constant */
                            kind: "labels";
                            /** @default [] */
                            remove: string[];
                        } | {
                            employerUnitId: string | null;
                            /** @constant */
                            kind: "employer";
                        } | {
                            /** @constant */
                            kind: "requestUpload";
                            /** @default null */
                            note: string | null;
                        } | {
                            /** @constant */
                            kind: "withdrawRequest";
                        }) | {
                            /** @constant */
                            kind: "steward";
                            stewardId: string | null;
                        };
                        counts: {
                            [key: string]: number;
                        };
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        list: "credentials" | "people";
                        reasons: {
                            count: number;
                            /** @enum {string} */
                            reason: "no_right" | "wrong_state" | "has_left" | "own_steward" | "too_many_labels" | "changed_meanwhile" | "target_gone";
                        }[];
                        skipped: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            reason: "no_right" | "wrong_state" | "has_left" | "own_steward" | "too_many_labels" | "changed_meanwhile" | "target_gone";
                        }[];
                        /** @enum {string} */
                        state: "ready" | "applying" | "applied" | "cancelled" | "undoing" | "undone";
                        total: number;
                    };
                };
            };
            /** @description invalid_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description person_has_left */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_media */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input, bulk_too_large */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportPeople: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    filter: {
                        employment?: string;
                        /** @enum {string} */
                        holds?: "none" | "some";
                        idState?: string;
                        q?: string;
                        /** Format: uuid */
                        skippedBy?: string;
                        unit?: string | "none";
                        /**
                         * @default below
                         * @enum {string}
                         */
                        unitScope?: "below" | "only";
                    };
                    /**
                     * @default asc
                     * @enum {string}
                     */
                    order?: "asc" | "desc";
                    reason: string;
                    /**
                     * @default name
                     * @enum {string}
                     */
                    sort?: "name" | "unit" | "nextDue" | "credentials" | "updated";
                };
            };
        };
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description invalid_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_media */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input, export_reason_missing */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPlatforms: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            /** @enum {string} */
                            confidence: "high" | "medium" | "low";
                            covers: string | null;
                            id: string;
                            nameZh: string;
                            operator: string | null;
                            url: string | null;
                        }[];
                    };
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    printCredentials: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    columns?: string;
                    filter: {
                        category?: string;
                        /** Format: date */
                        dueFrom?: string;
                        /** Format: date */
                        dueTo?: string;
                        dueWithin?: number;
                        employer?: string;
                        employment?: string;
                        /** @enum {string} */
                        expires?: "none";
                        /** Format: date */
                        expiresFrom?: string;
                        /** Format: date */
                        expiresTo?: string;
                        /**
                         * @default no
                         * @enum {string}
                         */
                        givenUp?: "no" | "yes" | "all";
                        /**
                         * @default no
                         * @enum {string}
                         */
                        history?: "no" | "yes";
                        /** Format: uuid */
                        import?: string;
                        /** @enum {string} */
                        issued?: "none";
                        /** Format: date */
                        issuedFrom?: string;
                        /** Format: date */
                        issuedTo?: string;
                        issuer?: string;
                        label?: string;
                        level?: string;
                        /** Format: uuid */
                        person?: string;
                        profession?: string;
                        q?: string;
                        /** @enum {string} */
                        registered?: "yes" | "no" | "unknown";
                        /** @enum {string} */
                        review?: "open";
                        /** @enum {string} */
                        scan?: "none" | "some";
                        /** Format: uuid */
                        skippedBy?: string;
                        status?: string;
                        type?: string;
                        unit?: string | "none";
                        /**
                         * @default below
                         * @enum {string}
                         */
                        unitScope?: "below" | "only";
                        /** @enum {string} */
                        upload?: "asked";
                        verification?: string;
                    };
                    /**
                     * @default asc
                     * @enum {string}
                     */
                    order?: "asc" | "desc";
                    purpose: string;
                    /**
                     * @default due
                     * @enum {string}
                     */
                    sort?: "due" | "name" | "type" | "number" | "issued" | "validUntil" | "updated";
                };
            };
        };
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description invalid_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_media */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input, print_empty, print_too_large, export_reason_missing */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    printLabels: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default true */
                    borders?: boolean;
                    filter?: {
                        category?: string;
                        /** Format: date */
                        dueFrom?: string;
                        /** Format: date */
                        dueTo?: string;
                        dueWithin?: number;
                        employer?: string;
                        employment?: string;
                        /** @enum {string} */
                        expires?: "none";
                        /** Format: date */
                        expiresFrom?: string;
                        /** Format: date */
                        expiresTo?: string;
                        /**
                         * @default no
                         * @enum {string}
                         */
                        givenUp?: "no" | "yes" | "all";
                        /**
                         * @default no
                         * @enum {string}
                         */
                        history?: "no" | "yes";
                        /** Format: uuid */
                        import?: string;
                        /** @enum {string} */
                        issued?: "none";
                        /** Format: date */
                        issuedFrom?: string;
                        /** Format: date */
                        issuedTo?: string;
                        issuer?: string;
                        label?: string;
                        level?: string;
                        /**
                         * @default asc
                         * @enum {string}
                         */
                        order?: "asc" | "desc";
                        /** Format: uuid */
                        person?: string;
                        profession?: string;
                        q?: string;
                        /** @enum {string} */
                        registered?: "yes" | "no" | "unknown";
                        /** @enum {string} */
                        review?: "open";
                        /** @enum {string} */
                        scan?: "none" | "some";
                        /** Format: uuid */
                        skippedBy?: string;
                        /**
                         * @default due
                         * @enum {string}
                         */
                        sort?: "due" | "name" | "type" | "number" | "issued" | "validUntil" | "updated";
                        status?: string;
                        type?: string;
                        unit?: string | "none";
                        /**
                         * @default below
                         * @enum {string}
                         */
                        unitScope?: "below" | "only";
                        /** @enum {string} */
                        upload?: "asked";
                        verification?: string;
                    };
                    ids?: string[];
                    purpose: string;
                    /** @default 1 */
                    start?: number;
                };
            };
        };
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description invalid_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_media */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input, print_empty, print_too_large, export_reason_missing */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    printPeople: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    filter: {
                        employment?: string;
                        /** @enum {string} */
                        holds?: "none" | "some";
                        idState?: string;
                        q?: string;
                        /** Format: uuid */
                        skippedBy?: string;
                        unit?: string | "none";
                        /**
                         * @default below
                         * @enum {string}
                         */
                        unitScope?: "below" | "only";
                    };
                    /**
                     * @default asc
                     * @enum {string}
                     */
                    order?: "asc" | "desc";
                    purpose: string;
                    /**
                     * @default name
                     * @enum {string}
                     */
                    sort?: "name" | "unit" | "nextDue" | "credentials" | "updated";
                };
            };
        };
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description invalid_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_media */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input, print_empty, print_too_large, export_reason_missing */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    printResume: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    person: string;
                    purpose: string;
                    /** @default false */
                    reveal?: boolean;
                };
            };
        };
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description invalid_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_media */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input, export_reason_missing */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readOwnReach: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        can: {
                            change: boolean;
                        };
                        dingtalkUser: string | null;
                        feishuUser: string | null;
                        language: ("zh-CN" | "en") | null;
                        reachableBy: ("inbox" | "chat" | "mail" | "sms")[];
                        version: number;
                        ways: ("inbox" | "chat" | "mail" | "sms")[] | null;
                        wecomUser: string | null;
                        wrongAddresses: {
                            channel: string | null;
                            code: string;
                            foundAt: string;
                            /** @enum {string} */
                            kind: "email" | "phone" | "wecom_user" | "dingtalk_user" | "feishu_user";
                            reason: string;
                        }[];
                    };
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeOwnReach: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    language?: ("zh-CN" | "en") | null;
                    version: number;
                    ways?: ("inbox" | "chat" | "mail" | "sms")[] | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        can: {
                            change: boolean;
                        };
                        dingtalkUser: string | null;
                        feishuUser: string | null;
                        language: ("zh-CN" | "en") | null;
                        reachableBy: ("inbox" | "chat" | "mail" | "sms")[];
                        version: number;
                        ways: ("inbox" | "chat" | "mail" | "sms")[] | null;
                        wecomUser: string | null;
                        wrongAddresses: {
                            channel: string | null;
                            code: string;
                            foundAt: string;
                            /** @enum {string} */
                            kind: "email" | "phone" | "wecom_user" | "dingtalk_user" | "feishu_user";
                            reason: string;
                        }[];
                    };
                };
            };
            /** @description invalid_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description changed_meanwhile */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_media */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createReminderPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    category: ("registration" | "title" | "skill") | null;
                    rules: {
                        after: {
                            everyDays: number;
                            to: ("holder" | "steward" | "head" | "hr")[];
                            ways: ("inbox" | "mail" | "sms" | "chat")[];
                        } | null;
                        kinds: ("expiry" | "review" | "renewal_window_closes" | "e_certificate_use" | "hours_due" | "age_limit" | "retirement")[];
                        stages: {
                            days: number;
                            to: ("holder" | "steward" | "head" | "hr")[];
                            ways: ("inbox" | "mail" | "sms" | "chat")[];
                        }[];
                    };
                    typeId: string | null;
                    unitId: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        category: ("registration" | "title" | "skill") | null;
                        /** Format: uuid */
                        id: string;
                        rules: {
                            after: {
                                everyDays: number;
                                to: ("holder" | "steward" | "head" | "hr")[];
                                ways: ("inbox" | "mail" | "sms" | "chat")[];
                            } | null;
                            kinds: ("expiry" | "review" | "renewal_window_closes" | "e_certificate_use" | "hours_due" | "age_limit" | "retirement")[];
                            stages: {
                                days: number;
                                to: ("holder" | "steward" | "head" | "hr")[];
                                ways: ("inbox" | "mail" | "sms" | "chat")[];
                            }[];
                        };
                        typeId: string | null;
                        unitId: string | null;
                        version: number;
                    };
                };
            };
            /** @description invalid_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description reminder_policy_taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_media */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeReminderPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeReminderPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    rules: {
                        after: {
                            everyDays: number;
                            to: ("holder" | "steward" | "head" | "hr")[];
                            ways: ("inbox" | "mail" | "sms" | "chat")[];
                        } | null;
                        kinds: ("expiry" | "review" | "renewal_window_closes" | "e_certificate_use" | "hours_due" | "age_limit" | "retirement")[];
                        stages: {
                            days: number;
                            to: ("holder" | "steward" | "head" | "hr")[];
                            ways: ("inbox" | "mail" | "sms" | "chat")[];
                        }[];
                    };
                    version: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        category: ("registration" | "title" | "skill") | null;
                        /** Format: uuid */
                        id: string;
                        rules: {
                            after: {
                                everyDays: number;
                                to: ("holder" | "steward" | "head" | "hr")[];
                                ways: ("inbox" | "mail" | "sms" | "chat")[];
                            } | null;
                            kinds: ("expiry" | "review" | "renewal_window_closes" | "e_certificate_use" | "hours_due" | "age_limit" | "retirement")[];
                            stages: {
                                days: number;
                                to: ("holder" | "steward" | "head" | "hr")[];
                                ways: ("inbox" | "mail" | "sms" | "chat")[];
                            }[];
                        };
                        typeId: string | null;
                        unitId: string | null;
                        version: number;
                    };
                };
            };
            /** @description invalid_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description changed_meanwhile */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_media */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewReminders: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default null */
                    draft?: {
                        category: ("registration" | "title" | "skill") | null;
                        rules: {
                            after: {
                                everyDays: number;
                                to: ("holder" | "steward" | "head" | "hr")[];
                                ways: ("inbox" | "mail" | "sms" | "chat")[];
                            } | null;
                            kinds: ("expiry" | "review" | "renewal_window_closes" | "e_certificate_use" | "hours_due" | "age_limit" | "retirement")[];
                            stages: {
                                days: number;
                                to: ("holder" | "steward" | "head" | "hr")[];
                                ways: ("inbox" | "mail" | "sms" | "chat")[];
                            }[];
                        };
                        typeId: string | null;
                        unitId: string | null;
                    } | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        capped: boolean;
                        changed: {
                            byWay: {
                                messages: number;
                                /** @enum {string} */
                                way: "inbox" | "mail" | "sms" | "chat" | "group" | "webhook";
                            }[];
                            deadlines: number;
                            messages: number;
                            notices: number;
                        } | null;
                        /** Format: date */
                        day: string;
                        missing: {
                            notices: number;
                            /** @enum {string} */
                            role: "holder" | "steward" | "head" | "hr";
                        }[];
                        now: {
                            byWay: {
                                messages: number;
                                /** @enum {string} */
                                way: "inbox" | "mail" | "sms" | "chat" | "group" | "webhook";
                            }[];
                            deadlines: number;
                            messages: number;
                            notices: number;
                        };
                        recipientCount: number;
                        recipients: {
                            count: number;
                            items: {
                                /** Format: uuid */
                                credentialId: string;
                                daysLeft: number;
                                /** Format: date */
                                dueOn: string;
                                holderName: string;
                                /** @enum {string} */
                                kind: "expiry" | "review" | "renewal_window_opens" | "renewal_window_closes" | "e_certificate_use" | "hours_due" | "age_limit" | "retirement";
                                profession: string | null;
                                stage: string;
                                typeName: string;
                            }[];
                            level: number;
                            name: string | null;
                            personId: string | null;
                            ways: ("inbox" | "mail" | "sms" | "chat" | "group" | "webhook")[];
                        }[];
                        sendsAt: string;
                    };
                };
            };
            /** @description invalid_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_media */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readReminderSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        policies: {
                            category: ("registration" | "title" | "skill") | null;
                            /** Format: uuid */
                            id: string;
                            rules: {
                                after: {
                                    everyDays: number;
                                    to: ("holder" | "steward" | "head" | "hr")[];
                                    ways: ("inbox" | "mail" | "sms" | "chat")[];
                                } | null;
                                kinds: ("expiry" | "review" | "renewal_window_closes" | "e_certificate_use" | "hours_due" | "age_limit" | "retirement")[];
                                stages: {
                                    days: number;
                                    to: ("holder" | "steward" | "head" | "hr")[];
                                    ways: ("inbox" | "mail" | "sms" | "chat")[];
                                }[];
                            };
                            typeId: string | null;
                            unitId: string | null;
                            version: number;
                        }[];
                        runs: {
                            /** Format: date */
                            day: string;
                            deadlines: number;
                            faults: number;
                            finishedAt: string | null;
                            messages: number;
                            notices: number;
                            startedAt: string;
                            /** @enum {string} */
                            state: "planning" | "telling" | "done";
                        }[];
                        scanAt: string;
                        shipped: {
                            after: {
                                everyDays: number;
                                to: ("holder" | "steward" | "head" | "hr")[];
                                ways: ("inbox" | "mail" | "sms" | "chat")[];
                            } | null;
                            kinds: ("expiry" | "review" | "renewal_window_closes" | "e_certificate_use" | "hours_due" | "age_limit" | "retirement")[];
                            stages: {
                                days: number;
                                to: ("holder" | "steward" | "head" | "hr")[];
                                ways: ("inbox" | "mail" | "sms" | "chat")[];
                            }[];
                        };
                        version: number;
                    };
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeReminderSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    scanAt: string;
                    version: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        policies: {
                            category: ("registration" | "title" | "skill") | null;
                            /** Format: uuid */
                            id: string;
                            rules: {
                                after: {
                                    everyDays: number;
                                    to: ("holder" | "steward" | "head" | "hr")[];
                                    ways: ("inbox" | "mail" | "sms" | "chat")[];
                                } | null;
                                kinds: ("expiry" | "review" | "renewal_window_closes" | "e_certificate_use" | "hours_due" | "age_limit" | "retirement")[];
                                stages: {
                                    days: number;
                                    to: ("holder" | "steward" | "head" | "hr")[];
                                    ways: ("inbox" | "mail" | "sms" | "chat")[];
                                }[];
                            };
                            typeId: string | null;
                            unitId: string | null;
                            version: number;
                        }[];
                        runs: {
                            /** Format: date */
                            day: string;
                            deadlines: number;
                            faults: number;
                            finishedAt: string | null;
                            messages: number;
                            notices: number;
                            startedAt: string;
                            /** @enum {string} */
                            state: "planning" | "telling" | "done";
                        }[];
                        scanAt: string;
                        shipped: {
                            after: {
                                everyDays: number;
                                to: ("holder" | "steward" | "head" | "hr")[];
                                ways: ("inbox" | "mail" | "sms" | "chat")[];
                            } | null;
                            kinds: ("expiry" | "review" | "renewal_window_closes" | "e_certificate_use" | "hours_due" | "age_limit" | "retirement")[];
                            stages: {
                                days: number;
                                to: ("holder" | "steward" | "head" | "hr")[];
                                ways: ("inbox" | "mail" | "sms" | "chat")[];
                            }[];
                        };
                        version: number;
                    };
                };
            };
            /** @description invalid_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description changed_meanwhile */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_media */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listEntries: {
        parameters: {
            query: {
                from: string;
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            cancelled: boolean;
                            capacity: number | null;
                            /** Format: date */
                            endsOn: string;
                            feeFen: number | null;
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "exam" | "training";
                            place: string | null;
                            registerBy: string | null;
                            remarks: string | null;
                            /** Format: date */
                            startsOn: string;
                            taken: number;
                            title: string;
                            typeIds: string[];
                            typeNames: string[];
                            version: number;
                        }[];
                    };
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createEntry: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default null */
                    capacity?: number | null;
                    /** Format: date */
                    endsOn: string;
                    /** @default null */
                    feeFen?: number | null;
                    /** @enum {string} */
                    kind: "exam" | "training";
                    /** @default null */
                    place?: string | null;
                    /** @default null */
                    registerBy?: string | null;
                    /** @default null */
                    remarks?: string | null;
                    /** Format: date */
                    startsOn: string;
                    title: string;
                    /** @default [] */
                    typeIds?: string[];
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        cancelled: boolean;
                        capacity: number | null;
                        /** Format: date */
                        endsOn: string;
                        feeFen: number | null;
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kind: "exam" | "training";
                        place: string | null;
                        registerBy: string | null;
                        remarks: string | null;
                        /** Format: date */
                        startsOn: string;
                        taken: number;
                        title: string;
                        typeIds: string[];
                        typeNames: string[];
                        version: number;
                    };
                };
            };
            /** @description invalid_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_media */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input, date_order, type_missing */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeEntry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    cancelled?: boolean;
                    capacity?: number | null;
                    /** Format: date */
                    endsOn?: string;
                    feeFen?: number | null;
                    /** @enum {string} */
                    kind?: "exam" | "training";
                    place?: string | null;
                    registerBy?: string | null;
                    remarks?: string | null;
                    /** Format: date */
                    startsOn?: string;
                    title?: string;
                    typeIds?: string[];
                    version: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        cancelled: boolean;
                        capacity: number | null;
                        /** Format: date */
                        endsOn: string;
                        feeFen: number | null;
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kind: "exam" | "training";
                        place: string | null;
                        registerBy: string | null;
                        remarks: string | null;
                        /** Format: date */
                        startsOn: string;
                        taken: number;
                        title: string;
                        typeIds: string[];
                        typeNames: string[];
                        version: number;
                    };
                };
            };
            /** @description invalid_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description changed_meanwhile, entry_full */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_media */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input, date_order, type_missing */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readPlan: {
        parameters: {
            query: {
                year: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        actual: {
                            costFen: number;
                            count: number;
                        };
                        budgetFen: number | null;
                        corrections: {
                            at: string;
                            by: string;
                            costFen: number;
                            month: string;
                            reason: string;
                        }[];
                        frozen: {
                            at: string;
                            by: string;
                        } | null;
                        months: {
                            actual: {
                                costFen: number;
                                count: number;
                            };
                            isOver: boolean;
                            month: string;
                            planned: {
                                costFen: number;
                                count: number;
                            };
                        }[];
                        planned: {
                            costFen: number;
                            count: number;
                        };
                        types: {
                            name: string;
                            planned: {
                                costFen: number;
                                count: number;
                            };
                            typeId: string | null;
                        }[];
                        units: {
                            budgetFen: number | null;
                            isOver: boolean;
                            name: string;
                            planned: {
                                costFen: number;
                                count: number;
                            };
                            unitId: string | null;
                        }[];
                        version: number;
                        withoutCost: number;
                        year: number;
                    };
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setBudget: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    amountFen: number | null;
                    /** @default null */
                    unitId?: string | null;
                    year: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        actual: {
                            costFen: number;
                            count: number;
                        };
                        budgetFen: number | null;
                        corrections: {
                            at: string;
                            by: string;
                            costFen: number;
                            month: string;
                            reason: string;
                        }[];
                        frozen: {
                            at: string;
                            by: string;
                        } | null;
                        months: {
                            actual: {
                                costFen: number;
                                count: number;
                            };
                            isOver: boolean;
                            month: string;
                            planned: {
                                costFen: number;
                                count: number;
                            };
                        }[];
                        planned: {
                            costFen: number;
                            count: number;
                        };
                        types: {
                            name: string;
                            planned: {
                                costFen: number;
                                count: number;
                            };
                            typeId: string | null;
                        }[];
                        units: {
                            budgetFen: number | null;
                            isOver: boolean;
                            name: string;
                            planned: {
                                costFen: number;
                                count: number;
                            };
                            unitId: string | null;
                        }[];
                        version: number;
                        withoutCost: number;
                        year: number;
                    };
                };
            };
            /** @description invalid_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_media */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    correctPlan: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    costFen: number;
                    month: string;
                    reason: string;
                    year: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        actual: {
                            costFen: number;
                            count: number;
                        };
                        budgetFen: number | null;
                        corrections: {
                            at: string;
                            by: string;
                            costFen: number;
                            month: string;
                            reason: string;
                        }[];
                        frozen: {
                            at: string;
                            by: string;
                        } | null;
                        months: {
                            actual: {
                                costFen: number;
                                count: number;
                            };
                            isOver: boolean;
                            month: string;
                            planned: {
                                costFen: number;
                                count: number;
                            };
                        }[];
                        planned: {
                            costFen: number;
                            count: number;
                        };
                        types: {
                            name: string;
                            planned: {
                                costFen: number;
                                count: number;
                            };
                            typeId: string | null;
                        }[];
                        units: {
                            budgetFen: number | null;
                            isOver: boolean;
                            name: string;
                            planned: {
                                costFen: number;
                                count: number;
                            };
                            unitId: string | null;
                        }[];
                        version: number;
                        withoutCost: number;
                        year: number;
                    };
                };
            };
            /** @description invalid_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description wrong_state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_media */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input, month_outside_window */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportPlan: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    year: number;
                };
            };
        };
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description invalid_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_media */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input, export_reason_missing */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    freezePlan: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    year: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        actual: {
                            costFen: number;
                            count: number;
                        };
                        budgetFen: number | null;
                        corrections: {
                            at: string;
                            by: string;
                            costFen: number;
                            month: string;
                            reason: string;
                        }[];
                        frozen: {
                            at: string;
                            by: string;
                        } | null;
                        months: {
                            actual: {
                                costFen: number;
                                count: number;
                            };
                            isOver: boolean;
                            month: string;
                            planned: {
                                costFen: number;
                                count: number;
                            };
                        }[];
                        planned: {
                            costFen: number;
                            count: number;
                        };
                        types: {
                            name: string;
                            planned: {
                                costFen: number;
                                count: number;
                            };
                            typeId: string | null;
                        }[];
                        units: {
                            budgetFen: number | null;
                            isOver: boolean;
                            name: string;
                            planned: {
                                costFen: number;
                                count: number;
                            };
                            unitId: string | null;
                        }[];
                        version: number;
                        withoutCost: number;
                        year: number;
                    };
                };
            };
            /** @description invalid_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description plan_frozen, changed_meanwhile */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_media */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    movePlanned: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    moves: {
                        /** Format: uuid */
                        credentialId: string;
                        /** @enum {string} */
                        kind: "renewal" | "review";
                        month: string;
                    }[];
                    year: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        actual: {
                            costFen: number;
                            count: number;
                        };
                        budgetFen: number | null;
                        corrections: {
                            at: string;
                            by: string;
                            costFen: number;
                            month: string;
                            reason: string;
                        }[];
                        frozen: {
                            at: string;
                            by: string;
                        } | null;
                        months: {
                            actual: {
                                costFen: number;
                                count: number;
                            };
                            isOver: boolean;
                            month: string;
                            planned: {
                                costFen: number;
                                count: number;
                            };
                        }[];
                        planned: {
                            costFen: number;
                            count: number;
                        };
                        types: {
                            name: string;
                            planned: {
                                costFen: number;
                                count: number;
                            };
                            typeId: string | null;
                        }[];
                        units: {
                            budgetFen: number | null;
                            isOver: boolean;
                            name: string;
                            planned: {
                                costFen: number;
                                count: number;
                            };
                            unitId: string | null;
                        }[];
                        version: number;
                        withoutCost: number;
                        year: number;
                    };
                };
            };
            /** @description invalid_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description plan_frozen */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_media */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input, month_outside_window */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    proposeMoves: {
        parameters: {
            query: {
                year: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            costFen: number;
                            /** Format: uuid */
                            credentialId: string;
                            from: string;
                            /** @enum {string} */
                            kind: "renewal" | "review";
                            load: {
                                from: number;
                                to: number;
                            };
                            person: string;
                            to: string;
                            typeName: string;
                            /** Format: date */
                            windowFrom: string;
                            /** Format: date */
                            windowTo: string;
                        }[];
                    };
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                typeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        steps: {
                            /** @default null */
                            costFen: number | null;
                            daysBefore: number;
                            /** @enum {string} */
                            kind: "hours" | "fee" | "booking" | "application" | "document";
                            /** @default null */
                            label: string | null;
                            /** @enum {string} */
                            owner: "holder" | "steward" | "hr";
                        }[];
                        typeId: string;
                        typeName: string;
                        version: number;
                    };
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                typeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    steps: {
                        /** @default null */
                        costFen?: number | null;
                        daysBefore: number;
                        /** @enum {string} */
                        kind: "hours" | "fee" | "booking" | "application" | "document";
                        /** @default null */
                        label?: string | null;
                        /** @enum {string} */
                        owner: "holder" | "steward" | "hr";
                    }[];
                    version: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        steps: {
                            /** @default null */
                            costFen: number | null;
                            daysBefore: number;
                            /** @enum {string} */
                            kind: "hours" | "fee" | "booking" | "application" | "document";
                            /** @default null */
                            label: string | null;
                            /** @enum {string} */
                            owner: "holder" | "steward" | "hr";
                        }[];
                        typeId: string;
                        typeName: string;
                        version: number;
                    };
                };
            };
            /** @description invalid_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description changed_meanwhile */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_media */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRenewals: {
        parameters: {
            query?: {
                credential?: string;
                entry?: string;
                kind?: string;
                order?: "asc" | "desc";
                page?: number;
                person?: string;
                q?: string;
                size?: number;
                sort?: "step" | "ends" | "name";
                state?: string;
                step?: string;
                type?: string;
                unit?: string | "none";
                unitScope?: "below" | "only";
                urgency?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            /** Format: date */
                            applyBy: string;
                            /** Format: uuid */
                            credentialId: string;
                            daysLeft: number;
                            /** Format: date */
                            endsOn: string;
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "renewal" | "review";
                            nextStep: {
                                daysLeft: number;
                                /** Format: date */
                                dueOn: string;
                                /** @enum {string} */
                                kind: "hours" | "fee" | "booking" | "application" | "document";
                            } | null;
                            /** Format: date */
                            opensOn: string;
                            person: {
                                employeeNumber: string | null;
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            profession: string | null;
                            /** @enum {string} */
                            state: "open" | "waiting" | "submitted" | "lapsed" | "done" | "given_up";
                            typeId: string | null;
                            typeName: string;
                            unit: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                path: string;
                            } | null;
                            version: number;
                        }[];
                        total: number;
                        totalCapped: boolean;
                    };
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openRenewal: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    credentialId: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date */
                        applyBy: string;
                        can: {
                            change: boolean;
                            submit: boolean;
                        };
                        closedAt: string | null;
                        costFen: number;
                        /** Format: uuid */
                        credentialId: string;
                        credentialVersion: number;
                        daysLeft: number;
                        endReason: ("given_up" | "cancelled" | "revoked" | "superseded" | "left" | "date_moved") | null;
                        /** Format: date */
                        endsOn: string;
                        hours: {
                            basis: string | null;
                            /** Format: uuid */
                            credentialId: string;
                            done: {
                                compulsory: number;
                                elective: number;
                                total: number;
                            };
                            /** Format: date */
                            from: string;
                            missing: {
                                compulsory: number;
                                elective: number;
                                total: number;
                            };
                            profession: string | null;
                            required: {
                                compulsory: number | null;
                                elective: number | null;
                                total: number;
                            };
                            typeName: string;
                            /** Format: date */
                            until: string;
                        } | null;
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kind: "renewal" | "review";
                        nextStep: {
                            daysLeft: number;
                            /** Format: date */
                            dueOn: string;
                            /** @enum {string} */
                            kind: "hours" | "fee" | "booking" | "application" | "document";
                        } | null;
                        openedAt: string;
                        /** Format: date */
                        opensOn: string;
                        owner: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            named: boolean;
                        } | null;
                        person: {
                            employeeNumber: string | null;
                            /** Format: uuid */
                            id: string;
                            name: string;
                        };
                        profession: string | null;
                        /** @enum {string} */
                        state: "open" | "waiting" | "submitted" | "lapsed" | "done" | "given_up";
                        steps: {
                            costFen: number | null;
                            documentId: string | null;
                            doneBy: string | null;
                            doneOn: string | null;
                            /** Format: date */
                            dueOn: string;
                            entry: {
                                /** Format: date */
                                endsOn: string;
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                kind: "exam" | "training";
                                place: string | null;
                                /** Format: date */
                                startsOn: string;
                                title: string;
                            } | null;
                            /** @enum {string} */
                            kind: "hours" | "fee" | "booking" | "application" | "document";
                            label: string | null;
                            /** @enum {string} */
                            owner: "holder" | "steward" | "hr";
                            position: number;
                        }[];
                        typeId: string | null;
                        typeName: string;
                        unit: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            path: string;
                        } | null;
                        validUntil: string | null;
                        version: number;
                    };
                };
            };
            /** @description invalid_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description wrong_state, renewal_open_already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_media */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readRenewal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date */
                        applyBy: string;
                        can: {
                            change: boolean;
                            submit: boolean;
                        };
                        closedAt: string | null;
                        costFen: number;
                        /** Format: uuid */
                        credentialId: string;
                        credentialVersion: number;
                        daysLeft: number;
                        endReason: ("given_up" | "cancelled" | "revoked" | "superseded" | "left" | "date_moved") | null;
                        /** Format: date */
                        endsOn: string;
                        hours: {
                            basis: string | null;
                            /** Format: uuid */
                            credentialId: string;
                            done: {
                                compulsory: number;
                                elective: number;
                                total: number;
                            };
                            /** Format: date */
                            from: string;
                            missing: {
                                compulsory: number;
                                elective: number;
                                total: number;
                            };
                            profession: string | null;
                            required: {
                                compulsory: number | null;
                                elective: number | null;
                                total: number;
                            };
                            typeName: string;
                            /** Format: date */
                            until: string;
                        } | null;
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kind: "renewal" | "review";
                        nextStep: {
                            daysLeft: number;
                            /** Format: date */
                            dueOn: string;
                            /** @enum {string} */
                            kind: "hours" | "fee" | "booking" | "application" | "document";
                        } | null;
                        openedAt: string;
                        /** Format: date */
                        opensOn: string;
                        owner: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            named: boolean;
                        } | null;
                        person: {
                            employeeNumber: string | null;
                            /** Format: uuid */
                            id: string;
                            name: string;
                        };
                        profession: string | null;
                        /** @enum {string} */
                        state: "open" | "waiting" | "submitted" | "lapsed" | "done" | "given_up";
                        steps: {
                            costFen: number | null;
                            documentId: string | null;
                            doneBy: string | null;
                            doneOn: string | null;
                            /** Format: date */
                            dueOn: string;
                            entry: {
                                /** Format: date */
                                endsOn: string;
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                kind: "exam" | "training";
                                place: string | null;
                                /** Format: date */
                                startsOn: string;
                                title: string;
                            } | null;
                            /** @enum {string} */
                            kind: "hours" | "fee" | "booking" | "application" | "document";
                            label: string | null;
                            /** @enum {string} */
                            owner: "holder" | "steward" | "hr";
                            position: number;
                        }[];
                        typeId: string | null;
                        typeName: string;
                        unit: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            path: string;
                        } | null;
                        validUntil: string | null;
                        version: number;
                    };
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeRenewal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ownerId: string | null;
                    version: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date */
                        applyBy: string;
                        can: {
                            change: boolean;
                            submit: boolean;
                        };
                        closedAt: string | null;
                        costFen: number;
                        /** Format: uuid */
                        credentialId: string;
                        credentialVersion: number;
                        daysLeft: number;
                        endReason: ("given_up" | "cancelled" | "revoked" | "superseded" | "left" | "date_moved") | null;
                        /** Format: date */
                        endsOn: string;
                        hours: {
                            basis: string | null;
                            /** Format: uuid */
                            credentialId: string;
                            done: {
                                compulsory: number;
                                elective: number;
                                total: number;
                            };
                            /** Format: date */
                            from: string;
                            missing: {
                                compulsory: number;
                                elective: number;
                                total: number;
                            };
                            profession: string | null;
                            required: {
                                compulsory: number | null;
                                elective: number | null;
                                total: number;
                            };
                            typeName: string;
                            /** Format: date */
                            until: string;
                        } | null;
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kind: "renewal" | "review";
                        nextStep: {
                            daysLeft: number;
                            /** Format: date */
                            dueOn: string;
                            /** @enum {string} */
                            kind: "hours" | "fee" | "booking" | "application" | "document";
                        } | null;
                        openedAt: string;
                        /** Format: date */
                        opensOn: string;
                        owner: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            named: boolean;
                        } | null;
                        person: {
                            employeeNumber: string | null;
                            /** Format: uuid */
                            id: string;
                            name: string;
                        };
                        profession: string | null;
                        /** @enum {string} */
                        state: "open" | "waiting" | "submitted" | "lapsed" | "done" | "given_up";
                        steps: {
                            costFen: number | null;
                            documentId: string | null;
                            doneBy: string | null;
                            doneOn: string | null;
                            /** Format: date */
                            dueOn: string;
                            entry: {
                                /** Format: date */
                                endsOn: string;
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                kind: "exam" | "training";
                                place: string | null;
                                /** Format: date */
                                startsOn: string;
                                title: string;
                            } | null;
                            /** @enum {string} */
                            kind: "hours" | "fee" | "booking" | "application" | "document";
                            label: string | null;
                            /** @enum {string} */
                            owner: "holder" | "steward" | "hr";
                            position: number;
                        }[];
                        typeId: string | null;
                        typeName: string;
                        unit: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            path: string;
                        } | null;
                        validUntil: string | null;
                        version: number;
                    };
                };
            };
            /** @description invalid_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description changed_meanwhile, wrong_state, person_has_left */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_media */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeStep: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                position: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    costFen?: number | null;
                    documentId?: string | null;
                    doneOn?: string | null;
                    /** Format: date */
                    dueOn?: string;
                    entryId?: string | null;
                    version: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date */
                        applyBy: string;
                        can: {
                            change: boolean;
                            submit: boolean;
                        };
                        closedAt: string | null;
                        costFen: number;
                        /** Format: uuid */
                        credentialId: string;
                        credentialVersion: number;
                        daysLeft: number;
                        endReason: ("given_up" | "cancelled" | "revoked" | "superseded" | "left" | "date_moved") | null;
                        /** Format: date */
                        endsOn: string;
                        hours: {
                            basis: string | null;
                            /** Format: uuid */
                            credentialId: string;
                            done: {
                                compulsory: number;
                                elective: number;
                                total: number;
                            };
                            /** Format: date */
                            from: string;
                            missing: {
                                compulsory: number;
                                elective: number;
                                total: number;
                            };
                            profession: string | null;
                            required: {
                                compulsory: number | null;
                                elective: number | null;
                                total: number;
                            };
                            typeName: string;
                            /** Format: date */
                            until: string;
                        } | null;
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kind: "renewal" | "review";
                        nextStep: {
                            daysLeft: number;
                            /** Format: date */
                            dueOn: string;
                            /** @enum {string} */
                            kind: "hours" | "fee" | "booking" | "application" | "document";
                        } | null;
                        openedAt: string;
                        /** Format: date */
                        opensOn: string;
                        owner: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            named: boolean;
                        } | null;
                        person: {
                            employeeNumber: string | null;
                            /** Format: uuid */
                            id: string;
                            name: string;
                        };
                        profession: string | null;
                        /** @enum {string} */
                        state: "open" | "waiting" | "submitted" | "lapsed" | "done" | "given_up";
                        steps: {
                            costFen: number | null;
                            documentId: string | null;
                            doneBy: string | null;
                            doneOn: string | null;
                            /** Format: date */
                            dueOn: string;
                            entry: {
                                /** Format: date */
                                endsOn: string;
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                kind: "exam" | "training";
                                place: string | null;
                                /** Format: date */
                                startsOn: string;
                                title: string;
                            } | null;
                            /** @enum {string} */
                            kind: "hours" | "fee" | "booking" | "application" | "document";
                            label: string | null;
                            /** @enum {string} */
                            owner: "holder" | "steward" | "hr";
                            position: number;
                        }[];
                        typeId: string | null;
                        typeName: string;
                        unit: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            path: string;
                        } | null;
                        validUntil: string | null;
                        version: number;
                    };
                };
            };
            /** @description invalid_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description changed_meanwhile, wrong_state, entry_full */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_media */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input, date_order, entry_not_for_type */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    submitRenewal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                    issuedOn?: string | "";
                    /**
                     * @default no
                     * @enum {string}
                     */
                    noExpiry?: "yes" | "no";
                    number?: string;
                    reviewDueOn?: string | "";
                    reviewedOn?: string | "";
                    validFrom?: string | "";
                    validUntil?: string | "";
                    version?: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date */
                        applyBy: string;
                        can: {
                            change: boolean;
                            submit: boolean;
                        };
                        closedAt: string | null;
                        costFen: number;
                        /** Format: uuid */
                        credentialId: string;
                        credentialVersion: number;
                        daysLeft: number;
                        endReason: ("given_up" | "cancelled" | "revoked" | "superseded" | "left" | "date_moved") | null;
                        /** Format: date */
                        endsOn: string;
                        hours: {
                            basis: string | null;
                            /** Format: uuid */
                            credentialId: string;
                            done: {
                                compulsory: number;
                                elective: number;
                                total: number;
                            };
                            /** Format: date */
                            from: string;
                            missing: {
                                compulsory: number;
                                elective: number;
                                total: number;
                            };
                            profession: string | null;
                            required: {
                                compulsory: number | null;
                                elective: number | null;
                                total: number;
                            };
                            typeName: string;
                            /** Format: date */
                            until: string;
                        } | null;
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kind: "renewal" | "review";
                        nextStep: {
                            daysLeft: number;
                            /** Format: date */
                            dueOn: string;
                            /** @enum {string} */
                            kind: "hours" | "fee" | "booking" | "application" | "document";
                        } | null;
                        openedAt: string;
                        /** Format: date */
                        opensOn: string;
                        owner: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            named: boolean;
                        } | null;
                        person: {
                            employeeNumber: string | null;
                            /** Format: uuid */
                            id: string;
                            name: string;
                        };
                        profession: string | null;
                        /** @enum {string} */
                        state: "open" | "waiting" | "submitted" | "lapsed" | "done" | "given_up";
                        steps: {
                            costFen: number | null;
                            documentId: string | null;
                            doneBy: string | null;
                            doneOn: string | null;
                            /** Format: date */
                            dueOn: string;
                            entry: {
                                /** Format: date */
                                endsOn: string;
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                kind: "exam" | "training";
                                place: string | null;
                                /** Format: date */
                                startsOn: string;
                                title: string;
                            } | null;
                            /** @enum {string} */
                            kind: "hours" | "fee" | "booking" | "application" | "document";
                            label: string | null;
                            /** @enum {string} */
                            owner: "holder" | "steward" | "hr";
                            position: number;
                        }[];
                        typeId: string | null;
                        typeName: string;
                        unit: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            path: string;
                        } | null;
                        validUntil: string | null;
                        version: number;
                    };
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description changed_meanwhile, wrong_state, credential_number_taken, document_attached_already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload_too_large, file_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_media, file_type_unknown */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input, renewal_not_later, date_order, file_empty */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy, storage_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    countRenewals: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        state: {
                            [key: string]: number;
                        };
                        urgency: {
                            [key: string]: number;
                        };
                    };
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readResponsePolicy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        before: {
                            head: number | null;
                            hr: number | null;
                            steward: number | null;
                        };
                        can: {
                            change: boolean;
                        };
                        longestAcknowledgement: number;
                        longestSnooze: number;
                        overdue: {
                            head: number | null;
                            hr: number | null;
                            steward: number | null;
                        };
                        version: number;
                    };
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeResponsePolicy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    before: {
                        head: number | null;
                        hr: number | null;
                        steward: number | null;
                    };
                    longestAcknowledgement: number;
                    longestSnooze: number;
                    overdue: {
                        head: number | null;
                        hr: number | null;
                        steward: number | null;
                    };
                    version: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        before: {
                            head: number | null;
                            hr: number | null;
                            steward: number | null;
                        };
                        can: {
                            change: boolean;
                        };
                        longestAcknowledgement: number;
                        longestSnooze: number;
                        overdue: {
                            head: number | null;
                            hr: number | null;
                            steward: number | null;
                        };
                        version: number;
                    };
                };
            };
            /** @description invalid_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description changed_meanwhile */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_media */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    search: {
        parameters: {
            query: {
                q: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        credentials: {
                            /** Format: uuid */
                            id: string;
                            number: string | null;
                            numberMasked: boolean;
                            person: {
                                employeeNumber: string | null;
                                /** @enum {string} */
                                employmentState: "active" | "leaving" | "left";
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            profession: string | null;
                            /** @enum {string} */
                            status: "draft" | "superseded" | "revoked" | "cancelled" | "suspended" | "expired" | "review_missed" | "due" | "review_due" | "valid";
                            typeName: string;
                        }[];
                        people: {
                            employeeNumber: string | null;
                            /** @enum {string} */
                            employmentState: "active" | "leaving" | "left";
                            /** Format: uuid */
                            id: string;
                            name: string;
                            unit: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                path: string;
                            } | null;
                        }[];
                    };
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        account: {
                            displayName: string;
                            /** Format: uuid */
                            id: string;
                            username: string;
                        };
                        company: {
                            name: string;
                            timeZone: string;
                            /** Format: date */
                            today: string;
                        };
                        csrfToken: string;
                        everywhere: ("company.read" | "company.change" | "accounts.manage" | "accounts.invite" | "catalogue.read" | "catalogue.change" | "people.read" | "people.change" | "people.reveal" | "credentials.read" | "credentials.change" | "credentials.export" | "archive.read" | "archive.attach" | "archive.request" | "archive.withdraw" | "imports.read" | "imports.run" | "statistics.read" | "forecasts.read" | "views.share" | "reminders.read" | "reminders.configure" | "reminders.respond" | "reminders.push" | "messages.read" | "messages.resend" | "messages.configure" | "ledger.read" | "renewals.read" | "renewals.change" | "renewals.submit" | "renewals.plan" | "channels.manage")[];
                        passwordWords: string[];
                        permissions: ("company.read" | "company.change" | "accounts.manage" | "accounts.invite" | "catalogue.read" | "catalogue.change" | "people.read" | "people.change" | "people.reveal" | "credentials.read" | "credentials.change" | "credentials.export" | "archive.read" | "archive.attach" | "archive.request" | "archive.withdraw" | "imports.read" | "imports.run" | "statistics.read" | "forecasts.read" | "views.share" | "reminders.read" | "reminders.configure" | "reminders.respond" | "reminders.push" | "messages.read" | "messages.resend" | "messages.configure" | "ledger.read" | "renewals.read" | "renewals.change" | "renewals.submit" | "renewals.plan" | "channels.manage")[];
                        person: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        } | null;
                        roles: {
                            everywhere: boolean;
                            people: number;
                            /** @enum {string} */
                            role: "admin" | "hr" | "head" | "steward" | "holder" | "auditor" | "project";
                            units: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                path: string;
                            }[];
                        }[];
                    };
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code?: string;
                    newPassword?: string;
                    password: string;
                    username: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        account: {
                            displayName: string;
                            /** Format: uuid */
                            id: string;
                            username: string;
                        };
                        company: {
                            name: string;
                            timeZone: string;
                            /** Format: date */
                            today: string;
                        };
                        csrfToken: string;
                        everywhere: ("company.read" | "company.change" | "accounts.manage" | "accounts.invite" | "catalogue.read" | "catalogue.change" | "people.read" | "people.change" | "people.reveal" | "credentials.read" | "credentials.change" | "credentials.export" | "archive.read" | "archive.attach" | "archive.request" | "archive.withdraw" | "imports.read" | "imports.run" | "statistics.read" | "forecasts.read" | "views.share" | "reminders.read" | "reminders.configure" | "reminders.respond" | "reminders.push" | "messages.read" | "messages.resend" | "messages.configure" | "ledger.read" | "renewals.read" | "renewals.change" | "renewals.submit" | "renewals.plan" | "channels.manage")[];
                        passwordWords: string[];
                        permissions: ("company.read" | "company.change" | "accounts.manage" | "accounts.invite" | "catalogue.read" | "catalogue.change" | "people.read" | "people.change" | "people.reveal" | "credentials.read" | "credentials.change" | "credentials.export" | "archive.read" | "archive.attach" | "archive.request" | "archive.withdraw" | "imports.read" | "imports.run" | "statistics.read" | "forecasts.read" | "views.share" | "reminders.read" | "reminders.configure" | "reminders.respond" | "reminders.push" | "messages.read" | "messages.resend" | "messages.configure" | "ledger.read" | "renewals.read" | "renewals.change" | "renewals.submit" | "renewals.plan" | "channels.manage")[];
                        person: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        } | null;
                        roles: {
                            everywhere: boolean;
                            people: number;
                            /** @enum {string} */
                            role: "admin" | "hr" | "head" | "steward" | "holder" | "auditor" | "project";
                            units: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                path: string;
                            }[];
                        }[];
                    };
                };
            };
            /** @description invalid_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description wrong_credentials, password_renewal_required, second_factor_required, second_factor_wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description csrf_mismatch, account_disabled */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_media */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input, password_same, password_weak */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests, sign_in_locked */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    current: string;
                    next: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                    };
                };
            };
            /** @description invalid_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_signed_in, wrong_credentials */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_media */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input, password_weak */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests, sign_in_locked */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        on: boolean;
                        recoveryCodesLeft: number;
                        since: string | null;
                    };
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    beginSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        secret: string;
                        uri: string;
                    };
                };
            };
            /** @description invalid_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_signed_in, wrong_credentials */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description second_factor_on */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_media */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests, sign_in_locked */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        recoveryCodes: string[];
                    };
                };
            };
            /** @description invalid_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_signed_in, second_factor_wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description second_factor_on */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_media */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code?: string;
                    password?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                    };
                };
            };
            /** @description invalid_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_signed_in, wrong_credentials, second_factor_wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_media */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests, sign_in_locked */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    renewRecoveryCodes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        recoveryCodes: string[];
                    };
                };
            };
            /** @description invalid_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_signed_in, wrong_credentials */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_media */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests, sign_in_locked */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            address: string | null;
                            /** Format: uuid */
                            id: string;
                            isThis: boolean;
                            /** @enum {string} */
                            program: "chrome" | "edge" | "safari" | "firefox" | "opera" | "qq" | "wecom" | "wechat" | "dingtalk" | "feishu" | "other";
                            startedAt: string;
                            /** @enum {string} */
                            system: "windows" | "macos" | "linux" | "android" | "ios" | "harmony" | "other";
                            usedAt: string;
                        }[];
                    };
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endOtherSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readSetup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        needed: boolean;
                    };
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setUp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    companyName: string;
                    displayName: string;
                    password: string;
                    /** @default null */
                    province?: string | null;
                    token: string;
                    username: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        account: {
                            displayName: string;
                            /** Format: uuid */
                            id: string;
                            username: string;
                        };
                        company: {
                            name: string;
                            timeZone: string;
                            /** Format: date */
                            today: string;
                        };
                        csrfToken: string;
                        everywhere: ("company.read" | "company.change" | "accounts.manage" | "accounts.invite" | "catalogue.read" | "catalogue.change" | "people.read" | "people.change" | "people.reveal" | "credentials.read" | "credentials.change" | "credentials.export" | "archive.read" | "archive.attach" | "archive.request" | "archive.withdraw" | "imports.read" | "imports.run" | "statistics.read" | "forecasts.read" | "views.share" | "reminders.read" | "reminders.configure" | "reminders.respond" | "reminders.push" | "messages.read" | "messages.resend" | "messages.configure" | "ledger.read" | "renewals.read" | "renewals.change" | "renewals.submit" | "renewals.plan" | "channels.manage")[];
                        passwordWords: string[];
                        permissions: ("company.read" | "company.change" | "accounts.manage" | "accounts.invite" | "catalogue.read" | "catalogue.change" | "people.read" | "people.change" | "people.reveal" | "credentials.read" | "credentials.change" | "credentials.export" | "archive.read" | "archive.attach" | "archive.request" | "archive.withdraw" | "imports.read" | "imports.run" | "statistics.read" | "forecasts.read" | "views.share" | "reminders.read" | "reminders.configure" | "reminders.respond" | "reminders.push" | "messages.read" | "messages.resend" | "messages.configure" | "ledger.read" | "renewals.read" | "renewals.change" | "renewals.submit" | "renewals.plan" | "channels.manage")[];
                        person: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        } | null;
                        roles: {
                            everywhere: boolean;
                            people: number;
                            /** @enum {string} */
                            role: "admin" | "hr" | "head" | "steward" | "holder" | "auditor" | "project";
                            units: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                path: string;
                            }[];
                        }[];
                    };
                };
            };
            /** @description invalid_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description csrf_mismatch, setup_link_invalid */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description setup_done */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_media */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input, password_weak */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    crossTable: {
        parameters: {
            query: {
                category?: string;
                columns?: "type" | "category" | "profession" | "level" | "unit" | "status" | "verification" | "employer" | "issuer" | "registered" | "label" | "expiryYear" | "expiryMonth" | "issueYear";
                dueFrom?: string;
                dueTo?: string;
                dueWithin?: number;
                employer?: string;
                employment?: string;
                expires?: "none";
                expiresFrom?: string;
                expiresTo?: string;
                givenUp?: "no" | "yes" | "all";
                history?: "no" | "yes";
                import?: string;
                issued?: "none";
                issuedFrom?: string;
                issuedTo?: string;
                issuer?: string;
                label?: string;
                level?: string;
                person?: string;
                profession?: string;
                q?: string;
                registered?: "yes" | "no" | "unknown";
                review?: "open";
                rows: "type" | "category" | "profession" | "level" | "unit" | "status" | "verification" | "employer" | "issuer" | "registered" | "label" | "expiryYear" | "expiryMonth" | "issueYear";
                scan?: "none" | "some";
                skippedBy?: string;
                status?: string;
                type?: string;
                unit?: string | "none";
                unitScope?: "below" | "only";
                upload?: "asked";
                verification?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        cells: {
                            column: string;
                            count: number;
                            row: string;
                        }[];
                        columns: {
                            key: string;
                            label: string;
                            total: number;
                        }[];
                        rows: {
                            key: string;
                            label: string;
                            total: number;
                        }[];
                        total: number;
                    };
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    dashboard: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        blocks: ("todo" | "totals" | "holders" | "status" | "category" | "calendar" | "units" | "own")[];
                        byCategory: {
                            category: ("registration" | "title" | "skill") | null;
                            count: number;
                            due: number;
                            expired: number;
                        }[];
                        byMonth: {
                            count: number;
                            month: string;
                        }[];
                        byStatus: {
                            count: number;
                            /** @enum {string} */
                            status: "draft" | "superseded" | "revoked" | "cancelled" | "suspended" | "expired" | "review_missed" | "due" | "review_due" | "valid";
                        }[];
                        byUnit: {
                            complianceRate: number | null;
                            credentials: number;
                            due: number;
                            expired: number;
                            name: string;
                            people: number;
                            unitId: string | null;
                            /** @enum {string} */
                            unitScope: "below" | "only";
                        }[];
                        complianceRate: number | null;
                        credentials: number;
                        dueWithin: {
                            days7: number;
                            days30: number;
                            days90: number;
                        };
                        expired: number;
                        holders: {
                            credentials: number;
                            due: number;
                            name: string;
                            nextDueOn: string | null;
                            overdue: number;
                            /** Format: uuid */
                            personId: string;
                            unitName: string | null;
                        }[];
                        people: number;
                        peopleWithoutCredential: number;
                        reviewOpen: number;
                        /** Format: date */
                        today: string;
                        unverified: number;
                    };
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deadlineDays: {
        parameters: {
            query: {
                month: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        days: {
                            count: number;
                            /** Format: date */
                            day: string;
                        }[];
                    };
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listViews: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        can: {
                            share: boolean;
                        };
                        rows: {
                            can: {
                                change: boolean;
                            };
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            list: "credentials" | "people";
                            name: string;
                            own: boolean;
                            query: {
                                [key: string]: string;
                            };
                            sharedWith: ("admin" | "hr" | "head" | "steward" | "holder" | "auditor" | "project") | null;
                            shown: boolean;
                            version: number;
                        }[];
                    };
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveView: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    list: "credentials" | "people";
                    name: string;
                    query: {
                        [key: string]: string;
                    };
                    /** @default null */
                    sharedWith?: ("admin" | "hr" | "head" | "steward" | "holder" | "auditor" | "project") | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        can: {
                            change: boolean;
                        };
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        list: "credentials" | "people";
                        name: string;
                        own: boolean;
                        query: {
                            [key: string]: string;
                        };
                        sharedWith: ("admin" | "hr" | "head" | "steward" | "holder" | "auditor" | "project") | null;
                        shown: boolean;
                        version: number;
                    };
                };
            };
            /** @description invalid_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description view_name_taken, too_many_views */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_media */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeView: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeView: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    sharedWith?: ("admin" | "hr" | "head" | "steward" | "holder" | "auditor" | "project") | null;
                    version: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        can: {
                            change: boolean;
                        };
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        list: "credentials" | "people";
                        name: string;
                        own: boolean;
                        query: {
                            [key: string]: string;
                        };
                        sharedWith: ("admin" | "hr" | "head" | "steward" | "holder" | "auditor" | "project") | null;
                        shown: boolean;
                        version: number;
                    };
                };
            };
            /** @description invalid_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description changed_meanwhile, view_name_taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_media */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    countViews: {
        parameters: {
            query: {
                list: "credentials" | "people";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            capped: boolean;
                            count: number | null;
                            key: string;
                        }[];
                    };
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    orderViews: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ids: string[];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            can: {
                                change: boolean;
                            };
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            list: "credentials" | "people";
                            name: string;
                            own: boolean;
                            query: {
                                [key: string]: string;
                            };
                            sharedWith: ("admin" | "hr" | "head" | "steward" | "holder" | "auditor" | "project") | null;
                            shown: boolean;
                            version: number;
                        }[];
                    };
                };
            };
            /** @description invalid_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_signed_in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, csrf_mismatch */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_media */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
