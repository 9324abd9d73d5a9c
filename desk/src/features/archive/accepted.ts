/** What the chooser of files offers; what a file is, the server finds from its content. */
export const accepted = '.pdf,.ofd,.jpg,.jpeg,.png,.webp,.heic,.heif,.doc,.docx,.xls,.xlsx'
